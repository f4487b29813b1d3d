import { addNodes } from '../../diagram/edits'
import { indexOf } from '../../diagram/queries'
import type { Diagram, DiagramNode, Point } from '../../diagram/types'
import { sizeOf } from '../../drawing/sizes'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleNames } from '../settle'
import type { Listed } from '../text-to-nodes'
import { placedNode } from './add-node'

/** What to add, and where the first one's top left lies in the diagram. */
export interface AddListArgs {
  readonly listed: readonly Listed[]
  readonly position: Point
}

const GAP = 32
const ROW = 5

/** Adds several nodes in rows, such as those of a pasted list, as one step. */
export const addList: EditCommand<AddListArgs> = {
  kind: 'edit',
  id: 'add-list',
  title: 'Add from text',
  run: (state, { listed, position }) => {
    const added: DiagramNode[] = []
    let diagram: Diagram = state.diagram
    let at = position
    let height = 0
    listed.forEach(({ item, label }, index) => {
      if (index % ROW === 0 && index > 0) {
        at = { x: position.x, y: at.y + height + GAP }
        height = 0
      }
      const node = placedNode(diagram, { item, position: at, ...(label !== undefined && { label }) })
      diagram = addNodes(diagram, [node])
      const size = sizeOf(node, indexOf(diagram))
      at = { x: at.x + size.width + GAP, y: at.y }
      height = Math.max(height, size.height)
      added.push(node)
    })
    return recorded(state, {
      diagram: settleNames(diagram),
      label: `Add ${added.length === 1 ? added[0]?.label : `${added.length} nodes from text`}`,
      selection: { nodes: added.map(({ id }) => id), connections: [] },
    })
  },
}
