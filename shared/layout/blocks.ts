import type { Point, Size } from '../diagram/types'
import { type Rect, unionOf } from '../drawing/rect'

/** Nodes that keep their places to one another while a layout moves them as one. Positions count from the block's corner. */
export interface Block extends Size {
  /** The id of its first node. */
  readonly id: string
  readonly members: ReadonlyMap<string, Rect>
}

/** A block of one node. */
export function singleBlock(id: string, size: Size): Block {
  return { id, members: new Map([[id, { x: 0, y: 0, ...size }]]), width: size.width, height: size.height }
}

/** A block of placed rectangles, moved so that it starts at its corner. */
export function blockOf(id: string, rects: ReadonlyMap<string, Rect>): Block {
  const box = unionOf(rects.values()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const members = new Map([...rects].map(([key, rect]) => [key, { ...rect, x: rect.x - box.x, y: rect.y - box.y }]))
  return { id, members, width: box.width, height: box.height }
}

/** Blocks one below the other, all as wide as the widest. */
export function stackOf(stacked: readonly Block[], gap: number): Block | undefined {
  const width = Math.max(...stacked.map((block) => block.width))
  const blocks = stacked.map((block) => singleBlock(block.id, { width, height: block.height }))
  const [first] = blocks
  if (!first) return undefined
  let y = 0
  const corners = blocks.map((block) => {
    const corner = { x: 0, y }
    y += block.height + gap
    return corner
  })
  return blockOf(first.id, placeBlocks(blocks, corners))
}

/** Where all members of blocks stand once the blocks' corners are known. */
export function placeBlocks(blocks: readonly Block[], corners: readonly Point[]): Map<string, Rect> {
  const rects = new Map<string, Rect>()
  blocks.forEach((block, i) => {
    const corner = corners[i] ?? { x: 0, y: 0 }
    for (const [id, rect] of block.members) rects.set(id, { ...rect, x: rect.x + corner.x, y: rect.y + corner.y })
  })
  return rects
}
