import type { Diagram } from '../../shared/diagram/types'
import type { Rects } from '../../shared/drawing/bounds'
import { overlaps, type Rect } from '../../shared/drawing/rect'

const TILE = 256

/** The part of the diagram that is on screen, in steps of a tile, so that panning seldom changes what is mounted. */
export function viewTile(transform: readonly [number, number, number], width: number, height: number): string {
  const [x, y, zoom] = transform
  // Halves and doubles, so that zooming seldom changes the tile either.
  const tile = TILE / 2 ** Math.round(Math.log2(zoom))
  const left = Math.floor(-x / zoom / tile) - 1
  const top = Math.floor(-y / zoom / tile) - 1
  const right = Math.ceil((width - x) / zoom / tile) + 1
  const bottom = Math.ceil((height - y) / zoom / tile) + 1
  return [left, top, right - left, bottom - top].map((each) => each * tile).join(' ')
}

/** Reads a tile as a rectangle. */
export function tileRect(tile: string): Rect {
  const [x = 0, y = 0, width = 0, height = 0] = tile.split(' ').map(Number)
  return { x, y, width, height }
}

/** The ids of nodes that touch an area, in document order. */
export function nodesTouching(diagram: Diagram, rects: Rects, area: Rect): Set<string> {
  const found = new Set<string>()
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (rect && overlaps(rect, area)) found.add(node.id)
  }
  return found
}
