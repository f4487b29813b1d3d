import type { Rect } from '../drawing/rect'
import { type Block, blockOf } from './blocks'
import type { LiftedLine } from './lifted-lines'

/** Rectangles mirrored at the diagonal: what stood side by side stands one below the other. */
export function turnedRects(rects: ReadonlyMap<string, Rect>): Map<string, Rect> {
  return new Map(
    [...rects].map(([id, { x, y, width, height }]) => [id, { x: y, y: x, width: height, height: width }] as const),
  )
}

/** Blocks mirrored at the diagonal. */
export function turnedBlocks(blocks: ReadonlyMap<string, Block>): Map<string, Block> {
  return new Map([...blocks].map(([id, block]) => [id, blockOf(block.id, turnedRects(block.members))] as const))
}

/** A line between children that are mirrored at the diagonal. */
export function turnedLine(line: LiftedLine): LiftedLine {
  const { sourceX, sourceY, targetX, targetY } = line
  return { ...line, sourceX: sourceY, sourceY: sourceX, targetX: targetY, targetY: targetX }
}
