import { IconLock } from '@tabler/icons-react'
import type { Problem, Severity } from '../../../shared/relations/cause'
import { useAnalysis } from '../../store/analysis-store'

const remembered = new WeakMap<readonly Problem[], ReadonlyMap<string, Severity>>()

/** The gravest problem of each node that has an error or a warning. Built once for each set of problems. */
function worstByNode(problems: readonly Problem[]): ReadonlyMap<string, Severity> {
  const known = remembered.get(problems)
  if (known) return known
  const worst = new Map<string, Severity>()
  for (const { where, severity } of problems) {
    if (where.node === undefined || severity === 'information') continue
    if (severity === 'error' || !worst.has(where.node)) worst.set(where.node, severity)
  }
  remembered.set(problems, worst)
  return worst
}

/** Small marks on a node's corner: a problem, a lock. */
export function NodeMarks({ id, locked }: { readonly id: string; readonly locked: boolean }) {
  const worst = useAnalysis(({ problems }) => worstByNode(problems).get(id))
  return (
    <>
      {worst && (
        <span
          className={`node-mark ${worst}`}
          role="img"
          aria-label={worst === 'error' ? 'Has an error' : 'Has a warning'}
        />
      )}
      {locked && <IconLock className="node-lock" size={12} aria-label="Locked" />}
    </>
  )
}
