import type { Rects } from './bounds'
import type { Rect } from './rect'

/** A way across the canvas. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/** The nearest node that lies in a direction from a rectangle; undefined: there is none. `among`: ids that count. */
export function neighbourOf(
  rects: Rects,
  from: Rect,
  direction: Direction,
  among: Iterable<string>,
): string | undefined {
  let best: { id: string; cost: number } | undefined
  for (const id of among) {
    const rect = rects.get(id)
    if (!rect || rect === from) continue
    const cost = costOf(from, rect, direction)
    if (cost !== undefined && (!best || cost < best.cost)) best = { id, cost }
  }
  return best?.id
}

/** How far a rectangle is in a direction, what lies aslant counting double; undefined: it lies elsewhere. */
function costOf(from: Rect, to: Rect, direction: Direction): number | undefined {
  const dx = to.x + to.width / 2 - (from.x + from.width / 2)
  const dy = to.y + to.height / 2 - (from.y + from.height / 2)
  const [along, across] = direction === 'left' || direction === 'right' ? [dx, dy] : [dy, dx]
  const ahead = direction === 'left' || direction === 'up' ? -along : along
  return ahead > 0 && ahead >= Math.abs(across) / 2 ? ahead + 2 * Math.abs(across) : undefined
}
