import { indexOf } from '../../../shared/diagram/queries'
import type { Diagram } from '../../../shared/diagram/types'
import { absoluteRects } from '../../../shared/drawing/bounds'
import { lineOfAt } from '../../../shared/drawing/line-meaning'
import { overlaps } from '../../../shared/drawing/rect'
import { routeAll } from '../../../shared/drawing/routes'
import { shapeOf } from '../../../shared/drawing/shapes'
import type { Drawing } from '../../../shared/layout/drawing-quality'
import { layoutDiagram } from '../../../shared/layout/layout'
import type { LayoutEngine } from '../../../shared/layout/layout-engine'
import { applyPositions } from '../../../shared/layout/positions'

/** The diagram tidied up as the app does it, without its lines. */
export async function tidied(diagram: Diagram, elk: LayoutEngine): Promise<Diagram> {
  const lineOf = lineOfAt('architecture', diagram)
  return applyPositions(diagram, await layoutDiagram(diagram, { scope: 'all', elk, lineOf }))
}

/** The diagram as it stands, with every line routed. */
export function drawnByUs(diagram: Diagram): Drawing {
  const rects = absoluteRects(diagram)
  const index = indexOf(diagram)
  const lineOf = lineOfAt('architecture', diagram)
  const routes = routeAll(diagram, rects, {
    labelOf: (connection) => lineOf(connection).label,
    kindOf: (connection) => lineOf(connection).kind,
  })
  const cards = new Map(rects)
  const frames = diagram.nodes.filter((node) => shapeOf(node, index) === 'frame')
  for (const frame of frames) cards.delete(frame.id)
  const lines = diagram.connections.flatMap(({ id, source, target }) => {
    const points = routes.get(id)?.points
    return points && source !== target ? [{ source, target, points }] : []
  })
  return { lines, cards, frames: frames.flatMap((frame) => rects.get(frame.id) ?? []) }
}

/** How many pairs of neighbours lie on one another. */
export function countOverlaps(diagram: Diagram): number {
  const rects = absoluteRects(diagram)
  const index = indexOf(diagram)
  const parents = new Set(diagram.nodes.map((node) => node.parent))
  let count = 0
  for (const parent of parents) {
    const siblings = index.children(parent).flatMap((node) => rects.get(node.id) ?? [])
    siblings.forEach((one, at) => {
      count += siblings.slice(at + 1).filter((other) => overlaps(one, other)).length
    })
  }
  return count
}
