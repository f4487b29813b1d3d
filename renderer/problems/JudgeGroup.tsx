import { Button, Loader } from '@mantine/core'
import { cancelJudging, checkWithJudge } from '../session/check-with-judge'
import { useSessionStore } from '../session/session-store'
import { useEditor } from '../store/editor-store'
import { type Outcome, useJudge } from '../store/judge-store'
import { goTo } from './go-to'
import type { PlacedFinding } from './place-findings'
import { ICONS } from './severity-icons'

const STAGES = {
  starting: 'Starting AWS’s validator…',
  checking: 'AWS’s validator is looking at the template…',
} as const

/** What AWS's own validator found, apart from our rules; with its progress while it runs. Nothing before the first check. */
export function JudgeGroup({ severity }: { readonly severity: string }) {
  const stage = useJudge((judge) => judge.stage)
  const documentId = useSessionStore((session) => session.documentId)
  const verdict = useJudge((judge) => (judge.verdict?.documentId === documentId ? judge.verdict : undefined))
  const stale = useEditor((state) => verdict !== undefined && verdict.of !== state.diagram)
  if (!stage && !verdict) return null
  return (
    <section
      className={`judge-group${stale ? ' stale' : ''}`}
      aria-label="AWS’s validator"
      aria-busy={stage !== undefined}
    >
      <div className="judge-head" role="status">
        {stage && <Loader size={14} />}
        <h3>{stage ? STAGES[stage] : 'AWS’s validator'}</h3>
        {!stage && verdict && (
          <span>{summary(verdict.outcome) + (stale ? ' The diagram has changed since.' : '')}</span>
        )}
        {stage ? (
          <Button size="compact-xs" variant="default" onClick={() => void cancelJudging()}>
            Cancel
          </Button>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => void checkWithJudge()}>
            Check again
          </Button>
        )}
      </div>
      {verdict && 'findings' in verdict.outcome && <Findings findings={verdict.outcome.findings} severity={severity} />}
    </section>
  )
}

function Findings({ findings, severity }: { readonly findings: readonly PlacedFinding[]; readonly severity: string }) {
  const shown = findings.filter((finding) => severity === 'all' || finding.severity === severity)
  return (
    <ul>
      {shown.map((finding) => (
        <FindingRow key={JSON.stringify(finding)} finding={finding} />
      ))}
    </ul>
  )
}

function FindingRow({ finding }: { readonly finding: PlacedFinding }) {
  const Icon = ICONS[finding.severity]
  const place = [finding.resource, finding.property?.replace(/^Properties\./, '')].filter(Boolean).join(' › ')
  return (
    <li className={`problem ${finding.severity}`}>
      <Icon size={16} aria-label={finding.severity} />
      <div className="problem-text">
        <button type="button" className="problem-message" onClick={() => goTo(finding)}>
          {finding.message}
        </button>
        <div className="problem-more">
          <code>{finding.rule}</code>
          <span>{place || (finding.line === undefined ? '' : `line ${finding.line}`)}</span>
          {finding.advice && <span>{finding.advice}</span>}
        </div>
      </div>
    </li>
  )
}

function summary(outcome: Outcome): string {
  if ('failure' in outcome) return outcome.failure
  const errors = outcome.findings.filter(({ severity }) => severity === 'error').length
  const others = outcome.findings.length - errors
  if (errors + others === 0) return `Version ${outcome.version} found nothing.`
  const parts = [errors > 0 && counted(errors, 'error'), others > 0 && counted(others, 'remark')].filter(Boolean)
  return `Version ${outcome.version} found ${parts.join(' and ')}.`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
