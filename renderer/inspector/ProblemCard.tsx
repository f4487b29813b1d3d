import { ProblemRow, problemsAt } from '../problems/Problems'
import { useAnalysis } from '../store/analysis-store'

/** The problems of one node or connection, with their fixes; nothing where there are none. */
export function ProblemCard({ where }: { readonly where: { readonly node?: string; readonly connection?: string } }) {
  const problems = problemsAt(
    useAnalysis((analysis) => analysis.problems),
    where,
  )
  if (problems.length === 0) return null
  const grave = problems.some(({ severity }) => severity === 'error')
  const calm = problems.every(({ severity }) => severity === 'information')
  return (
    <ul className={`problem-card ${grave ? 'error' : calm ? 'information' : 'warning'}`} aria-label="Problems">
      {problems.map((problem) => (
        <ProblemRow
          key={`${problem.rule}|${problem.message}|${problem.where.path?.join('.') ?? ''}`}
          problem={problem}
        />
      ))}
    </ul>
  )
}
