import type { Connection } from '../../../shared/diagram/types'
import type { LineKind } from '../../../shared/relations/line-kinds'
import { useView } from '../../store/view-store'
import { useInteraction } from '../interaction-store'

/** Whether the legend lets a line stand out, step back or vanish; `plain`: neither. */
export function useLineFocus(kind: LineKind, _connection: Connection): 'plain' | 'dimmed' | 'hidden' {
  const focus = useView((view) => view.focus)
  const linking = useInteraction((state) => state.linking !== undefined)
  if (linking) return 'dimmed'
  if (!focus) return 'plain'
  if (focus.mode === 'hide') return focus.of === 'line' && focus.id === kind ? 'hidden' : 'plain'
  return focus.of === 'line' && focus.id === kind ? 'plain' : 'dimmed'
}
