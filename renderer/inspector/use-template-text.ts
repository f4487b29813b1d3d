import { useAnalysis } from '../store/analysis-store'
import { useEditor } from '../store/editor-store'
import type { TemplateText } from './written'

/** The last analysed template with the diagram it is about; undefined until there is one. `current`: it is about the diagram as it is now. */
export function useTemplateText(): { readonly text: TemplateText | undefined; readonly current: boolean } {
  const diagram = useEditor((state) => state.diagram)
  const exported = useAnalysis((analysis) => analysis.exported)
  const lines = useAnalysis((analysis) => analysis.lines)
  const of = useAnalysis((analysis) => analysis.of)
  return { text: exported && { diagram, exported, lines }, current: of === diagram }
}
