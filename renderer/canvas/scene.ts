import type { Level } from '../../shared/catalogue/levels'
import type { Connection, Diagram } from '../../shared/diagram/types'
import { absoluteRects, type Rects } from '../../shared/drawing/bounds'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import type { LineOf } from '../../shared/drawing/line-text'
import { type Route, type Routes, rerouteFor, routeAll } from '../../shared/drawing/routes'
import { lazyRoutes } from './far-layer/lazy-routes'

/** Everything that is drawn, worked out from one diagram at one level. */
export interface Scene {
  readonly diagram: Diagram
  readonly level: Level
  readonly rects: Rects
  /** How each line runs; undefined: it lacks an end. */
  routeOf(connection: Connection): Route | undefined
  /** All routes; absent for a large diagram, whose lines are routed as they come into view. */
  readonly routes?: Routes
  readonly lineOf: LineOf
  /** Too much to mount as elements: the far layer draws it, and only what is near or in hand is mounted. */
  readonly large: boolean
}

const MANY_NODES = 80
const MANY_LINES = 100

/** Whether a diagram is too large to mount whole. */
export function isLarge(diagram: Diagram): boolean {
  return diagram.nodes.length > MANY_NODES || diagram.connections.length > MANY_LINES
}

/**
 * The scene of a diagram. Lines that a change does not touch keep the route they had in the scene before, so that dragging
 * one card does not make others jump.
 */
export function sceneOf(diagram: Diagram, level: Level, before: Scene | undefined): Scene {
  if (before?.diagram === diagram && before.level === level) return before
  const rects = absoluteRects(diagram)
  const lineOf = lineOfAt(level, diagram)
  const base = { diagram, level, rects, lineOf }
  if (isLarge(diagram)) return { ...base, large: true, routeOf: lazyRoutes(base, lineOf) }
  const routes = routesAfter(diagram, level, rects, lineOf, before)
  return { ...base, large: false, routes, routeOf: (connection) => routes.get(connection.id) }
}

function routesAfter(diagram: Diagram, level: Level, rects: Rects, lineOf: LineOf, before: Scene | undefined): Routes {
  const options = {
    labelOf: (connection: Connection) => lineOf(connection).label,
    kindOf: (connection: Connection) => lineOf(connection).kind,
  }
  if (!before?.routes || before.level !== level) return routeAll(diagram, rects, options)
  const changed = changedNodes(before.rects, rects)
  return changed.size > LARGE_CHANGE
    ? routeAll(diagram, rects, options)
    : rerouteFor(withoutGivenUp(before.routes, before.diagram, diagram), diagram, rects, changed, options)
}

/** The routes without those of lines that were laid and shall find their own way now. */
function withoutGivenUp(routes: Routes, before: Diagram, { ways }: Diagram): Routes {
  if (!before.ways || before.ways === ways) return routes
  const givenUp = new Set(Object.keys(before.ways).filter((id) => !ways?.[id]))
  return givenUp.size === 0 ? routes : new Map([...routes].filter(([id]) => !givenUp.has(id)))
}

const LARGE_CHANGE = 40

/** The nodes that came, went, or have another rectangle. */
export function changedNodes(before: Rects, after: Rects): Set<string> {
  const changed = new Set<string>()
  for (const [id, rect] of after) {
    const old = before.get(id)
    if (old === rect) continue
    if (!old || old.x !== rect.x || old.y !== rect.y || old.width !== rect.width || old.height !== rect.height)
      changed.add(id)
  }
  for (const id of before.keys()) if (!after.has(id)) changed.add(id)
  return changed
}
