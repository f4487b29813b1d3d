import type { ElkNode } from 'elkjs/lib/elk-api'
import type { Point } from '../diagram/types'
import type { Rect } from '../drawing/rect'
import { type Block, placeBlocks } from './blocks'
import { SPACING } from './presets'

/** Where ELK put the members of the blocks, on the grid. */
export function fromElk(graph: ElkNode, blocks: readonly Block[]): Map<string, Rect> {
  const corners = new Map<string, Point>()
  for (const node of graph.children ?? []) corners.set(node.id, { x: onGrid(node.x ?? 0), y: onGrid(node.y ?? 0) })
  return placeBlocks(
    blocks,
    blocks.map((block) => corners.get(block.id) ?? { x: 0, y: 0 }),
  )
}

function onGrid(value: number): number {
  return Math.round(value / SPACING.grid) * SPACING.grid
}
