import type { Level } from '../../../shared/catalogue/levels'
import type { Connection } from '../../../shared/diagram/types'
import type { Rects } from '../../../shared/drawing/bounds'
import { elbow } from '../../../shared/drawing/elbow'
import { pillOf } from '../../../shared/drawing/line-labels'
import type { LineOf } from '../../../shared/drawing/line-text'
import type { Rect } from '../../../shared/drawing/rect'
import type { Route } from '../../../shared/drawing/routes'

/** A route and what it holds for: both ends where they stood, the label of a level. */
interface Known {
  readonly route: Route
  readonly from: Rect
  readonly to: Rect
  readonly level: Level
}

const found = new WeakMap<Connection, Known>()
const plain = new WeakMap<Connection, Known>()

/** What is to be known to tell whether a route still holds. */
export interface RouteGround {
  readonly rects: Rects
  readonly level: Level
}

/** How lines of a large diagram run: the way that was found for them, or a plain one until then. */
export function lazyRoutes(ground: RouteGround, lineOf: LineOf): (connection: Connection) => Route | undefined {
  return (connection) => {
    const from = ground.rects.get(connection.source)
    const to = ground.rects.get(connection.target)
    if (!from || !to) return undefined
    const known = holding(found.get(connection), from, to, ground.level)
    return known ?? plainRoute(connection, { from, to, level: ground.level }, lineOf)
  }
}

/** The route that was found for a line where its ends stand now; undefined: none was yet. */
export function foundRoute(connection: Connection, { rects, level }: RouteGround): Route | undefined {
  const from = rects.get(connection.source)
  const to = rects.get(connection.target)
  return from && to && holding(found.get(connection), from, to, level)
}

/** Keeps a route that was found for a line on a ground. */
export function keepRoute(connection: Connection, route: Route, { rects, level }: RouteGround): void {
  const from = rects.get(connection.source)
  const to = rects.get(connection.target)
  if (from && to) found.set(connection, { route, from, to, level })
}

function holding(known: Known | undefined, from: Rect, to: Rect, level: Level): Route | undefined {
  const holds = known && known.level === level && sameRect(known.from, from) && sameRect(known.to, to)
  return holds ? known.route : undefined
}

function sameRect(a: Rect, b: Rect): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
}

function plainRoute(connection: Connection, ends: Omit<Known, 'route'>, lineOf: LineOf): Route {
  const known = holding(plain.get(connection), ends.from, ends.to, ends.level)
  if (known) return known
  const points = elbow(ends.from, ends.to)
  // The label is measured when somebody reads it: most lines of a large diagram are never near.
  let label: Route['label'] | undefined
  const route: Route = {
    points,
    get label() {
      label ??= { point: middleOf(points), ...pillOf(lineOf(connection).label) }
      return label
    },
  }
  plain.set(connection, { route, ...ends })
  return route
}

function middleOf(points: Route['points']): Route['points'][number] {
  const half = Math.floor((points.length - 1) / 2)
  const [a, b] = [points[half], points[half + 1] ?? points[half]]
  return a && b ? { x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) } : { x: 0, y: 0 }
}
