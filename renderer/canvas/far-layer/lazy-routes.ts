import type { Level } from '../../../shared/catalogue/levels'
import type { Connection, Diagram, LineWay } from '../../../shared/diagram/types'
import type { Rects } from '../../../shared/drawing/bounds'
import { elbow } from '../../../shared/drawing/elbow'
import { laidWay } from '../../../shared/drawing/laid-ways'
import { pillOf } from '../../../shared/drawing/line-labels'
import type { LineOf } from '../../../shared/drawing/line-text'
import type { Rect } from '../../../shared/drawing/rect'
import type { Route } from '../../../shared/drawing/routes'

/** A route and what it holds for: both ends where they stood, the way that was laid, the label of a level. */
interface Known {
  readonly route: Route
  readonly way: LineWay | undefined
  readonly from: Rect
  readonly to: Rect
  readonly level: Level
}

const found = new WeakMap<Connection, Known>()
const first = new WeakMap<Connection, Known>()

/** What is to be known to tell whether a route still holds. */
export interface RouteGround {
  readonly diagram: Diagram
  readonly rects: Rects
  readonly level: Level
}

/** How lines of a large diagram run: the way that was found for them; until then as they were laid, or a plain one. */
export function lazyRoutes(ground: RouteGround, lineOf: LineOf): (connection: Connection) => Route | undefined {
  return (connection) => {
    const held = heldBy(connection, ground)
    if (!held) return undefined
    return holding(found.get(connection), held) ?? firstRoute(connection, held, ground, lineOf)
  }
}

/** The route that was found for a line where its ends stand now; undefined: none was yet. */
export function foundRoute(connection: Connection, ground: RouteGround): Route | undefined {
  const held = heldBy(connection, ground)
  return held && holding(found.get(connection), held)
}

/** Keeps a route that was found for a line on a ground. */
export function keepRoute(connection: Connection, route: Route, ground: RouteGround): void {
  const held = heldBy(connection, ground)
  if (held) found.set(connection, { route, ...held })
}

type Held = Omit<Known, 'route'>

function heldBy({ id, source, target }: Connection, { diagram, rects, level }: RouteGround): Held | undefined {
  const from = rects.get(source)
  const to = rects.get(target)
  return from && to && { from, to, level, way: diagram.ways?.[id] }
}

function holding(known: Known | undefined, { from, to, level, way }: Held): Route | undefined {
  if (!known || known.level !== level || known.way !== way) return undefined
  return sameRect(known.from, from) && sameRect(known.to, to) ? known.route : undefined
}

function sameRect(a: Rect, b: Rect): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
}

function firstRoute(connection: Connection, held: Held, { diagram, rects }: RouteGround, lineOf: LineOf): Route {
  const known = holding(first.get(connection), held)
  if (known) return known
  const points = laidWay(connection, diagram, rects) ?? elbow(held.from, held.to)
  // The label is measured when somebody reads it: most lines of a large diagram are never near.
  let label: Route['label'] | undefined
  const route: Route = {
    points,
    get label() {
      label ??= { point: middleOf(points), ...pillOf(lineOf(connection).label) }
      return label
    },
  }
  first.set(connection, { route, ...held })
  return route
}

function middleOf(points: Route['points']): Route['points'][number] {
  const half = Math.floor((points.length - 1) / 2)
  const [a, b] = [points[half], points[half + 1] ?? points[half]]
  return a && b ? { x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) } : { x: 0, y: 0 }
}
