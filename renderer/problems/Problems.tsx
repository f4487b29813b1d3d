import { Anchor, Button, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { applyFix } from '../../shared/editor/commands/apply-fix'
import type { Problem, Severity } from '../../shared/relations/cause'
import { ruleOf } from '../../shared/rules'
import { createHost } from '../host/create-host'
import { checkWithJudge } from '../session/check-with-judge'
import { arrowsAmong } from '../shell/arrow-keys'
import { useAnalysis } from '../store/analysis-store'
import { run } from '../store/editor-store'
import { goTo } from './go-to'
import { JudgeGroup } from './JudgeGroup'
import { ICONS } from './severity-icons'
import './problems.css'

const FILTERS = [
  { value: 'all', label: 'All' },
  { value: 'error', label: 'Errors' },
  { value: 'warning', label: 'Warnings' },
  { value: 'information', label: 'Information' },
]

/** What exporting and the rules found, the gravest first. A click goes there; where a rule can mend it, a button does. */
export function Problems() {
  const problems = useAnalysis((analysis) => analysis.problems)
  const [filter, setFilter] = useState('all')
  const shown = problems.filter((problem) => filter === 'all' || problem.severity === filter)
  return (
    <div className="problems" id="problems">
      <div className="problems-head">
        <SegmentedControl size="xs" value={filter} onChange={setFilter} data={FILTERS} aria-label="Filter problems" />
        <Button size="compact-xs" variant="subtle" onClick={() => void checkWithJudge()}>
          Check with AWS’s validator
        </Button>
      </div>
      {shown.length === 0 && (
        <Text c="dimmed" p="md">
          {problems.length === 0 ? 'No problems. The template can be exported as it is.' : 'Nothing of this kind.'}
        </Text>
      )}
      <ul onKeyDown={amongProblems}>
        {shown.map((problem) => (
          <ProblemRow
            key={`${problem.rule}|${problem.message}|${problem.where.node ?? ''}|${problem.where.connection ?? ''}|${problem.where.path?.join('.') ?? ''}`}
            problem={problem}
          />
        ))}
      </ul>
      <JudgeGroup severity={filter} />
    </div>
  )
}

const amongProblems = arrowsAmong('.problem-message')

/** One problem with its reason and its fix. Also used by the inspector. */
export function ProblemRow({ problem }: { readonly problem: Problem }) {
  const rule = ruleOf(problem.rule)
  const Icon = ICONS[problem.severity]
  return (
    <li className={`problem ${problem.severity}`}>
      <Icon size={16} aria-label={problem.severity} />
      <div className="problem-text">
        <button type="button" className="problem-message" onClick={() => goTo(problem)}>
          {problem.message}
        </button>
        <div className="problem-more">
          {problem.fix && (
            <Button size="compact-xs" variant="light" onClick={() => run(applyFix, problem)}>
              {problem.fix.title}
            </Button>
          )}
          <span title={rule?.reason}>{rule?.reason ?? ''}</span>
          {rule && (
            <Anchor
              component="button"
              size="xs"
              title={rule.source}
              onClick={() => void createHost().openExternal({ url: rule.source })}
            >
              {problem.rule}
            </Anchor>
          )}
        </div>
      </div>
    </li>
  )
}

/** The problems of one node or connection. */
export function problemsAt(
  problems: readonly Problem[],
  where: { readonly node?: string; readonly connection?: string },
): readonly Problem[] {
  return problems.filter(
    (problem) =>
      (where.node !== undefined && problem.where.node === where.node) ||
      (where.connection !== undefined && problem.where.connection === where.connection),
  )
}

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information']
