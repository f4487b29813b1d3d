import { useAnalysis } from '../store/analysis-store'
import { type LineRange, linesOfPath } from './provenance-lines'

/** A resource as it stands in the live template, and where; undefined: it does not stand there yet. */
export function useSnippet(logicalId: string): { readonly text: string; readonly range: LineRange } | undefined {
  const whole = useAnalysis((analysis) => analysis.text)
  const lines = useAnalysis((analysis) => analysis.lines)
  const range = linesOfPath(['Resources', logicalId], lines)
  if (!range) return undefined
  const text = whole
    .split('\n')
    .slice(range.first - 1, range.last)
    .join('\n')
  return { text, range }
}
