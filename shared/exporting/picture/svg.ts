import { indexOf } from '../../diagram/queries'
import type { Diagram, DiagramNode } from '../../diagram/types'
import { absoluteRects, type Rects } from '../../drawing/bounds'
import { pillRect } from '../../drawing/line-labels'
import { inflate, type Rect, unionOf } from '../../drawing/rect'
import { type Routes, routeAll } from '../../drawing/routes'
import { shapeOf } from '../../drawing/shapes'
import { FONT, FRAME } from '../../drawing/sizes'
import { textWidth } from '../../drawing/text-measure'
import { TOKENS } from '../../drawing/tokens'
import { drawLegend, type Legend } from './draw-legend'
import { drawLine, drawLineLabel } from './draw-lines'
import { drawActor, drawCard, drawFrame, drawFrameTitle, drawNote } from './draw-nodes'
import { element, type SvgElement, writeElement } from './element'
import { createPaint, type Paint, type PictureOptions, textAt } from './paint'

const MARGIN = 32
const HEADING_HEIGHT = 40
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 120 }

/** A diagram as the text of an SVG file, looking as on the canvas. Sizes are pixels at 100 %. */
export function diagramToSvg(diagram: Diagram, options: PictureOptions): string {
  const paint = createPaint(options, TOKENS[options.theme])
  const rects = absoluteRects(diagram)
  const routes = routeAll(diagram, rects, { labelOf: (connection) => options.lineOf(connection).label })
  const content = unionOf(drawnRects(rects, routes)) ?? EMPTY
  const legend = options.legend ? drawLegend(diagram, paint, Math.max(content.width, 280)) : undefined
  const area = pictureArea(content, options, legend)
  const drawing = [...drawDiagram(diagram, rects, routes, paint), ...drawHeading(content, options, paint)]
  if (legend) drawing.push(at(content.x, content.y + content.height + MARGIN, legend.drawing))
  const background = options.transparent ? [] : [element('rect', { ...area, fill: paint.tokens.surface.canvas })]
  const defs = element('defs', {}, [...typeface(options), ...paint.symbols()])
  return writeElement(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        viewBox: `${area.x} ${area.y} ${area.width} ${area.height}`,
        width: area.width,
        height: area.height,
        'font-family': 'Inter, sans-serif',
        role: 'img',
      },
      [element('title', {}, [options.title || diagram.name]), defs, ...background, ...drawing],
    ),
  )
}

function typeface({ fontUrl }: PictureOptions): SvgElement[] {
  if (fontUrl === undefined || !/^data:[\w/+.;=,-]+$/u.test(fontUrl)) return []
  return [element('style', {}, [`@font-face{font-family:Inter;font-weight:100 900;src:url(${fontUrl})}`])]
}

function drawDiagram(diagram: Diagram, rects: Rects, routes: Routes, paint: Paint): SvgElement[] {
  const index = indexOf(diagram)
  const frames: [DiagramNode, Rect][] = []
  const leaves: SvgElement[] = []
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect) continue
    const shape = shapeOf(node, index)
    if (shape === 'frame') frames.push([node, rect])
    else if (shape === 'actor') leaves.push(drawActor(node, rect, paint))
    else leaves.push(shape === 'note' ? drawNote(node, rect, paint) : drawCard(node, rect, paint))
  }
  // Outer frames lie below inner ones.
  frames.sort(([a], [b]) => index.ancestors(a.id).length - index.ancestors(b.id).length)
  const lines = diagram.connections.flatMap((connection) => {
    const route = routes.get(connection.id)
    return route ? [{ route, kind: paint.options.lineOf(connection).kind }] : []
  })
  return [
    ...frames.map(([node, rect]) => drawFrame(node, rect, paint)),
    ...lines.map(({ route, kind }) => drawLine(route, kind, paint)),
    ...frames.map(([node, rect]) => drawFrameTitle(node, rect, paint)),
    ...leaves,
    ...lines.flatMap(({ route }) => drawLineLabel(route, paint)),
  ]
}

function* drawnRects(rects: Rects, routes: Routes): Generator<Rect> {
  for (const rect of rects.values())
    yield { ...rect, y: rect.y - FRAME.titleHeight / 2, height: rect.height + FRAME.titleHeight / 2 }
  for (const { points, label } of routes.values()) {
    for (const point of points) yield { ...point, width: 0, height: 0 }
    if (label.text) yield pillRect(label.point, label)
  }
}

function pictureArea(content: Rect, options: PictureOptions, legend: Legend | undefined): Rect {
  const heading = options.title || options.subtitle ? HEADING_HEIGHT : 0
  const headingWidth = textWidth(`${options.title ?? ''}  ${options.subtitle ?? ''}`, FONT.heading, 'semibold')
  const legendHeight = legend ? legend.height + MARGIN : 0
  const inner = {
    x: content.x,
    y: content.y - heading,
    width: Math.max(content.width, legend?.width ?? 0, heading ? headingWidth : 0),
    height: content.height + heading + legendHeight,
  }
  const { x, y, width, height } = inflate(inner, MARGIN)
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) }
}

function drawHeading(content: Rect, { title, subtitle }: PictureOptions, { tokens: { surface } }: Paint): SvgElement[] {
  const y = content.y - HEADING_HEIGHT + 18
  const after = title ? textWidth(title, FONT.heading, 'semibold') + 12 : 0
  return [
    ...(title ? [textAt(content.x, y, FONT.heading, surface.text, title, { bold: true })] : []),
    ...(subtitle ? [textAt(content.x + after, y, FONT.note, surface.muted, subtitle)] : []),
  ]
}

function at(x: number, y: number, drawing: SvgElement): SvgElement {
  return element('g', { transform: `translate(${x} ${y})` }, [drawing])
}
