import { IconLock } from '@tabler/icons-react'
import { useAnalysis } from '../../store/analysis-store'

/** Small marks on a node's corner: a problem, a lock. */
export function NodeMarks({ id, locked }: { readonly id: string; readonly locked: boolean }) {
  const worst = useAnalysis(({ problems }) => {
    const own = problems.filter((problem) => problem.where.node === id)
    return (
      own.find((each) => each.severity === 'error')?.severity ??
      own.find((each) => each.severity === 'warning')?.severity
    )
  })
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
