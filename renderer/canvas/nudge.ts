import { indexOf } from '../../shared/diagram/queries'
import type { DiagramNode, Point } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import type { Direction } from '../../shared/drawing/neighbour'
import { nodeName } from '../../shared/drawing/node-name'
import { shapeOf } from '../../shared/drawing/shapes'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { resizeNodes } from '../../shared/editor/commands/resize-nodes'
import { outermostSelected } from '../../shared/editor/selection'
import { announce } from '../shell/announce'
import { editorState, run } from '../store/editor-store'

const STEP = 8
const BIG = 4
const WAYS: Readonly<Record<Direction, Point>> = {
  left: { x: -STEP, y: 0 },
  right: { x: STEP, y: 0 },
  up: { x: 0, y: -STEP },
  down: { x: 0, y: STEP },
}

/** Moves what is selected a little, or a little more; false where no node is selected. */
export function nudge(direction: Direction, isBig: boolean): boolean {
  const { x, y } = WAYS[direction]
  const times = isBig ? BIG : 1
  const moves = movable().map(({ id, position, parent }) => ({
    id,
    position: { x: position.x + x * times, y: position.y + y * times },
    ...(parent !== undefined && { parent }),
  }))
  if (moves.length > 0) run(moveNodes, moves)
  return editorState().selection.nodes.length > 0
}

/** Makes selected containers and notes larger (right, down) or smaller (left, up); false where none is selected. */
export function resize(direction: Direction): boolean {
  const { diagram } = editorState()
  const rects = absoluteRects(diagram)
  const { x, y } = WAYS[direction]
  const hasSize = (node: DiagramNode) => ['frame', 'note'].includes(shapeOf(node, indexOf(diagram)))
  const sizes = new Map(
    movable()
      .filter(hasSize)
      .map(({ id }) => {
        const { width, height } = rects.get(id) ?? { width: 0, height: 0 }
        return [id, { width: width + 2 * x, height: height + 2 * y }] as const
      }),
  )
  if (sizes.size > 0) run(resizeNodes, { sizes })
  return sizes.size > 0
}

function movable(): DiagramNode[] {
  const nodes = outermostSelected(editorState())
  const locked = nodes.find((node) => node.locked)
  if (locked) announce(`${nodeName(locked)} is locked`, 'edit')
  return nodes.filter((node) => !node.locked)
}
