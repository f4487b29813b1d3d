import type { Level } from '../../shared/catalogue/levels'
import type { Diagram } from '../../shared/diagram/types'
import { absoluteRects, type Rects } from '../../shared/drawing/bounds'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import type { LineOf } from '../../shared/drawing/line-text'
import { type Routes, rerouteFor, routeAll } from '../../shared/drawing/routes'

/** Everything that is drawn, worked out from one diagram at one level. */
export interface Scene {
  readonly diagram: Diagram
  readonly level: Level
  readonly rects: Rects
  readonly routes: Routes
  readonly lineOf: LineOf
}

/**
 * The scene of a diagram. Lines that a change does not touch keep the route they had in the scene before, so that dragging
 * one card does not make others jump.
 */
export function sceneOf(diagram: Diagram, level: Level, before: Scene | undefined): Scene {
  if (before?.diagram === diagram && before.level === level) return before
  const rects = absoluteRects(diagram)
  const lineOf = lineOfAt(level, diagram)
  const options = { labelOf: (connection: Diagram['connections'][number]) => lineOf(connection).label }
  if (!before || before.level !== level)
    return { diagram, level, rects, lineOf, routes: routeAll(diagram, rects, options) }
  const changed = changedNodes(before.rects, rects)
  const routes =
    changed.size > LARGE_CHANGE
      ? routeAll(diagram, rects, options)
      : rerouteFor(before.routes, diagram, rects, changed, options)
  return { diagram, level, rects, lineOf, routes }
}

const LARGE_CHANGE = 40

function changedNodes(before: Rects, after: Rects): Set<string> {
  const changed = new Set<string>()
  for (const [id, rect] of after) {
    const old = before.get(id)
    if (!old || old.x !== rect.x || old.y !== rect.y || old.width !== rect.width || old.height !== rect.height)
      changed.add(id)
  }
  for (const id of before.keys()) if (!after.has(id)) changed.add(id)
  return changed
}
