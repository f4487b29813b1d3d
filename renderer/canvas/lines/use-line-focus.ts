import type { LineKind } from '../../../shared/relations/line-kinds'
import { type LegendFocus, useView } from '../../store/view-store'
import { useInteraction } from '../interaction-store'

/** Whether the legend lets a line stand out, step back or vanish; `plain`: neither. */
export type LineFocus = 'plain' | 'dimmed' | 'hidden'

/** How a kind of line is shown. `linking`: a line is in the air, and all others step back. */
export function lineFocusOf(kind: LineKind, focus: LegendFocus | undefined, linking: boolean): LineFocus {
  if (linking) return 'dimmed'
  if (!focus) return 'plain'
  if (focus.mode === 'hide') return focus.of === 'line' && focus.id === kind ? 'hidden' : 'plain'
  return focus.of === 'line' && focus.id === kind ? 'plain' : 'dimmed'
}

/** How a kind of line is shown at the moment. */
export function useLineFocus(kind: LineKind): LineFocus {
  const linking = useInteraction((state) => state.linking !== undefined)
  return useView((view) => lineFocusOf(kind, view.focus, linking))
}
