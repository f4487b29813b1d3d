import type { Size } from '../diagram/types'
import type { Rect } from '../drawing/rect'
import { type Block, blockOf, placeBlocks } from './blocks'
import { ASPECT, SPACING } from './presets'

/** Blocks in rows, as wide as `width` allows. */
function rowsWithin(blocks: readonly Block[], width: number): Map<string, Rect> {
  const corners: { x: number; y: number }[] = []
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const block of blocks) {
    if (x > 0 && x + block.width > width) {
      x = 0
      y += rowHeight + SPACING.shelf
      rowHeight = 0
    }
    corners.push({ x, y })
    x += block.width + SPACING.shelf
    rowHeight = Math.max(rowHeight, block.height)
  }
  return placeBlocks(blocks, corners)
}

/** Blocks that no line joins, in rows: the shape that comes nearest to the wanted aspect, taller rather than wider. */
export function shelfOf(blocks: readonly Block[]): Block | undefined {
  const [first] = blocks
  if (!first) return undefined
  const widest = Math.max(...blocks.map((block) => block.width))
  let best: Block | undefined
  for (let columns = 1; columns <= blocks.length; columns++) {
    const shelf = blockOf(first.id, rowsWithin(blocks, columns * (widest + SPACING.shelf)))
    if (!best || stretch(shelf) < stretch(best)) best = shelf
  }
  return best
}

/** A shelf no wider than what it stands below, yet as wide as its widest block. */
export function shelfBelow(blocks: readonly Block[], width: number): Block | undefined {
  const [first] = blocks
  return first && blockOf(first.id, rowsWithin(blocks, width))
}

/** How far a size is from the wanted aspect: 1 is perfect. */
export function stretch({ width, height }: Size): number {
  const ratio = width / Math.max(height, 1) / ASPECT
  return Math.max(ratio, 1 / ratio)
}
