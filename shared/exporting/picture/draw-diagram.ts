import { indexOf } from '../../diagram/queries'
import type { Connection, Diagram, DiagramNode } from '../../diagram/types'
import type { Rects } from '../../drawing/bounds'
import { pillRect } from '../../drawing/line-labels'
import type { Rect } from '../../drawing/rect'
import type { Route, Routes } from '../../drawing/routes'
import { shapeOf } from '../../drawing/shapes'
import { foldedAwayIn } from '../../drawing/shown-at'
import { FRAME } from '../../drawing/sizes'
import type { LineKind } from '../../relations/line-kinds'
import { drawBadges, spotlightOf } from './draw-flow'
import { drawFrame, drawFrameAway, drawFrameTitle } from './draw-frames'
import { drawLine, drawLineLabel } from './draw-lines'
import { drawActor, drawCard, drawNote } from './draw-nodes'
import { element, type SvgElement } from './element'
import type { Paint } from './paint'

/** Where everything of a diagram stands. */
export interface Plan {
  readonly diagram: Diagram
  readonly rects: Rects
  readonly routes: Routes
}

interface Line {
  readonly id: string
  readonly route: Route
  readonly kind: LineKind
}

const STEPPED_BACK = 0.18

/** All that is drawn of a diagram, what lies below first. */
export function drawDiagram(plan: Plan, paint: Paint): SvgElement[] {
  const { diagram, rects, routes } = plan
  const index = indexOf(diagram)
  const frames: [DiagramNode, Rect][] = []
  const leaves: SvgElement[] = []
  const spotlight = spotlightOf(diagram, paint.options.flow)
  const lit = (id: string, drawn: SvgElement) =>
    !spotlight || spotlight.has(id) ? drawn : element('g', { opacity: STEPPED_BACK }, [drawn])
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect || !isDrawn(node, paint)) continue
    const shape = shapeOf(node, index)
    if (shape === 'frame') frames.push([node, rect])
    else if (shape === 'actor') leaves.push(lit(node.id, drawActor(node, rect, paint)))
    else leaves.push(lit(node.id, shape === 'note' ? drawNote(node, rect, paint) : drawCard(node, rect, paint)))
  }
  // Outer frames lie below inner ones.
  frames.sort(([a], [b]) => index.ancestors(a.id).length - index.ancestors(b.id).length)
  const lines = linesOf(diagram, routes, paint)
  return [
    ...frames.map(([node, rect]) => lit(node.id, drawFrame(node, rect, paint))),
    ...lines.map(({ id, route, kind }) => lit(id, drawLine(route, kind, paint))),
    ...frames.map(([node, rect]) => lit(node.id, drawFrameTitle(node, rect, paint))),
    ...frames.flatMap(([node, rect]) => drawFrameAway(foldedAwayIn(diagram, node.id), rect, paint)),
    ...leaves,
    ...lines.flatMap(({ id, route }) => drawLineLabel(route, paint).map((drawn) => lit(id, drawn))),
    ...(paint.options.flow
      ? drawBadges(paint.options.flow, new Map(lines.map((line) => [line.id, line.route])), paint)
      : []),
  ]
}

function isDrawn(node: DiagramNode, { options: { only } }: Paint): boolean {
  return !only || only.has(node.id)
}

function isDrawnLine({ source, target }: Connection, { options: { only } }: Paint): boolean {
  return !only || (only.has(source) && only.has(target))
}

function linesOf(diagram: Diagram, routes: Routes, paint: Paint): Line[] {
  return diagram.connections.flatMap((connection) => {
    const route = isDrawnLine(connection, paint) ? routes.get(connection.id) : undefined
    return route ? [{ id: connection.id, route, kind: paint.options.lineOf(connection).kind }] : []
  })
}

/** What of the diagram is drawn, for what tells of it: the legend. */
export function drawnPart(diagram: Diagram, paint: Paint): Diagram {
  if (!paint.options.only) return diagram
  return {
    ...diagram,
    nodes: diagram.nodes.filter((node) => isDrawn(node, paint)),
    connections: diagram.connections.filter((each) => isDrawnLine(each, paint)),
  }
}

/** The rectangles that everything drawn takes. */
export function* drawnRects({ diagram, rects, routes }: Plan, paint: Paint): Generator<Rect> {
  const part = drawnPart(diagram, paint)
  for (const { id } of part.nodes) {
    const rect = rects.get(id)
    if (rect) yield { ...rect, y: rect.y - FRAME.titleHeight / 2, height: rect.height + FRAME.titleHeight / 2 }
  }
  for (const { id } of part.connections) {
    const route = routes.get(id)
    for (const point of route?.points ?? []) yield { ...point, width: 0, height: 0 }
    if (route?.label.text) yield pillRect(route.label.point, route.label)
  }
}
