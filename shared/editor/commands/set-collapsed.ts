import { collapsed, expanded } from '../collapse'
import type { EditCommand } from '../command'

/** Which container, and whether it is collapsed from now on. */
export interface CollapsedArgs {
  readonly id: string
  readonly to: boolean
}

/** Collapses one container, or expands it, whatever is selected. */
export const setCollapsed: EditCommand<CollapsedArgs> = {
  kind: 'edit',
  id: 'set-collapsed',
  title: 'Collapse or expand',
  run: (state, { id, to }) => (to ? collapsed(state, [id]) : expanded(state, [id])),
}
