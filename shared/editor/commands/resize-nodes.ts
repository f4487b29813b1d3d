import { moveNodes, resizeNodes as resized } from '../../diagram/edits'
import type { Point, Size } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** New sizes, and new positions where a left or upper edge was dragged. */
export interface ResizeArgs {
  readonly sizes: ReadonlyMap<string, Size>
  readonly positions?: ReadonlyMap<string, Point>
}

/** Gives containers and notes sizes of the user's own. */
export const resizeNodes: EditCommand<ResizeArgs> = {
  kind: 'edit',
  id: 'resize-nodes',
  title: 'Resize',
  run: (state, { sizes, positions }) => {
    const diagram = resized(positions ? moveNodes(state.diagram, positions) : state.diagram, sizes)
    return recorded(state, { diagram, label: 'Resize' })
  },
}
