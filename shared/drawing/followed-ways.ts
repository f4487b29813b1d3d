import type { Connection, Diagram, LineWay, Point } from '../diagram/types'
import { absoluteRects, type Rects } from './bounds'
import { wayOrigin } from './laid-ways'
import type { Rect } from './rect'

/**
 * The diagram after a change with the ways laid by hand where they belong: moved along where both ends moved alike, still
 * where they were when only the container around them was moved, made or left. The same object where nothing is to be done.
 */
export function withFollowedWays(before: Diagram, after: Diagram): Diagram {
  const { ways } = after
  if (!ways || before.nodes === after.nodes || before.ways !== ways) return after
  const moved = new Map<string, LineWay>()
  for (const connection of after.connections) {
    const way = ways[connection.id]
    const by = way?.byHand ? shiftOf(connection, before, after) : undefined
    if (way && by && (by.x !== 0 || by.y !== 0))
      moved.set(connection.id, { ...way, points: way.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })) })
  }
  return moved.size === 0 ? after : { ...after, ways: { ...ways, ...Object.fromEntries(moved) } }
}

/** How far a way's points move from the corner they are counted from. */
function shiftOf(connection: Connection, before: Diagram, after: Diagram): Point | undefined {
  const [old, now] = [absoluteRects(before), absoluteRects(after)]
  const source = movedBy(connection.source, old, now)
  const target = movedBy(connection.target, old, now)
  if (!source || !target) return undefined
  const from = wayOrigin(connection, before, old)
  const to = wayOrigin(connection, after, now)
  const isAlike = source.x === target.x && source.y === target.y
  const along = isAlike ? source : { x: 0, y: 0 }
  return { x: along.x - (to.x - from.x), y: along.y - (to.y - from.y) }
}

function movedBy(id: string, before: Rects, after: Rects): Point | undefined {
  const [from, to]: (Rect | undefined)[] = [before.get(id), after.get(id)]
  return from && to && { x: to.x - from.x, y: to.y - from.y }
}
