import type { Connection } from '../../../shared/diagram/types'
import type { LineKind } from '../../../shared/relations/line-kinds'
import { isBright, useFound } from '../../find/use-found'
import { useSpotlight } from '../../flows/use-spotlight'
import { type LegendFocus, useView } from '../../store/view-store'
import { useInteraction } from '../interaction-store'
import { useAbsent } from '../use-environment'

/** Whether the legend lets a line stand out, step back or vanish; `plain`: neither. */
export type LineFocus = 'plain' | 'dimmed' | 'hidden'

/** How a kind of line is shown. `linking`: a line is in the air, and all others step back. */
export function lineFocusOf(kind: LineKind, focus: LegendFocus | undefined, linking: boolean): LineFocus {
  if (linking) return 'dimmed'
  if (!focus) return 'plain'
  if (focus.mode === 'hide') return focus.of === 'line' && focus.id === kind ? 'hidden' : 'plain'
  return focus.of === 'line' && focus.id === kind ? 'plain' : 'dimmed'
}

/**
 * How a line of a kind is shown at the moment. One whose end would not be made with the chosen values steps back, and so does
 * one that does not join what a search has found. While a flow is presented, all lines do but that of the step.
 */
export function useLineFocus(kind: LineKind, { id, source, target }: Connection): LineFocus {
  const linking = useInteraction((state) => state.linking !== undefined)
  const absent = useAbsent()
  const found = useFound()
  const lit = useSpotlight()
  const focus = useView((view) => lineFocusOf(kind, view.focus, linking))
  if (lit) return lit.has(id) ? 'plain' : 'dimmed'
  const stepsBack = found
    ? !isBright(found, source) || !isBright(found, target)
    : absent.has(source) || absent.has(target)
  return focus === 'plain' && stepsBack ? 'dimmed' : focus
}
