import { variantOf } from '../../shared/catalogue/new-node'
import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode, Point } from '../../shared/diagram/types'
import { containerAt } from '../../shared/drawing/bounds'
import { freePlace } from '../../shared/drawing/free-place'
import { nodeName } from '../../shared/drawing/node-name'
import { shapeOf } from '../../shared/drawing/shapes'
import { sizeOf } from '../../shared/drawing/sizes'
import { addNode, nodeOfItem } from '../../shared/editor/commands/add-node'
import type { Item } from '../../shared/editor/item'
import { meaningOfPlacing } from '../../shared/relations/placing'
import { noteRecent } from '../palette/recent'
import { announce } from '../shell/announce'
import { editorState, run } from '../store/editor-store'
import { canvasControl } from './canvas-control'

/**
 * Places an item without a pointer: in the selected container, or beside what is selected, or else in the middle of the
 * view; always clear of what is there. A container that refuses it is passed over for the one around it.
 */
export function placeItemFreely(item: Item): void {
  const { diagram } = editorState()
  const near = canvasControl().center()
  const node = nodeOfItem(diagram, { item, position: near })
  const container = acceptingContainer(diagram, item, node, wishedContainer(diagram, item, node, near))
  const size = sizeOf(node, indexOf(diagram))
  add(item, freePlace(diagram, size, container === undefined ? { near } : { container }), container)
  canvasControl().reveal(editorState().selection.nodes)
}

function add(item: Item, position: Point, parent: string | undefined): void {
  run(addNode, { item, position, ...(parent !== undefined && { parent }) })
  noteRecent(item)
  canvasControl().focus()
}

function wishedContainer(diagram: Diagram, item: Item, node: DiagramNode, near: Point): DiagramNode | undefined {
  const index = indexOf(diagram)
  const [id, ...others] = editorState().selection.nodes
  const chosen = id === undefined || others.length > 0 ? undefined : index.node(id)
  if (!chosen) return containerAt(diagram, near)
  // A card that might hold things takes in only what would mean something there.
  const takesIn =
    shapeOf(chosen, index) === 'frame' ||
    meaningOfPlacing(node, chosen, index, preferredOf(item)).placements.some((each) => each.container === chosen)
  return takesIn ? chosen : chosen.parent === undefined ? undefined : index.node(chosen.parent)
}

function acceptingContainer(
  diagram: Diagram,
  item: Item,
  node: DiagramNode,
  wished: DiagramNode | undefined,
): string | undefined {
  const index = indexOf(diagram)
  for (const container of wished ? [wished, ...index.ancestors(wished.id)] : []) {
    const { refusal } = meaningOfPlacing(node, container, index, preferredOf(item))
    if (refusal === undefined) return container.id
    announce(`Not in ${nodeName(container)}: ${refusal}`, 'place')
  }
  return undefined
}

function preferredOf(item: Item): string | undefined {
  return item.kind === 'resource' ? variantOf(serviceOf(item.type), item.variant)?.placement : undefined
}
