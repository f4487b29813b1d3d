import type { Diagram } from '../../diagram/types'
import { absoluteRects } from '../../drawing/bounds'
import { inflate, type Rect, unionOf } from '../../drawing/rect'
import { routeAll } from '../../drawing/routes'
import { foldedAwayIn } from '../../drawing/shown-at'
import { FONT } from '../../drawing/sizes'
import { textWidth } from '../../drawing/text-measure'
import { TOKENS } from '../../drawing/tokens'
import { carriedElement } from './carry'
import { drawDiagram, drawnPart, drawnRects } from './draw-diagram'
import { drawCaptions } from './draw-flow'
import { drawLegend, type Legend } from './draw-legend'
import { element, type SvgElement, writeElement } from './element'
import { createPaint, type Paint, type PictureOptions, textAt } from './paint'

const MARGIN = 32
const HEADING_HEIGHT = 40
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 120 }

/** A diagram as the text of an SVG file, looking as on the canvas. Sizes are pixels at 100 %. */
export function diagramToSvg(diagram: Diagram, options: PictureOptions): string {
  const paint = createPaint(options, TOKENS[options.theme])
  const rects = absoluteRects(diagram)
  const routes = routeAll(diagram, rects, {
    labelOf: (connection) => options.lineOf(connection).label,
    kindOf: (connection) => options.lineOf(connection).kind,
  })
  const plan = { diagram, rects, routes }
  const content = unionOf(drawnRects(plan, paint)) ?? EMPTY
  const below = belowDrawing(diagram, paint, content)
  const area = pictureArea(content, options, below)
  const drawing = [...drawDiagram(plan, paint), ...drawHeading(content, options, paint), ...stacked(content, below)]
  const background = options.transparent ? [] : [element('rect', { ...area, fill: paint.tokens.surface.canvas })]
  const defs = element('defs', {}, [...typeface(options), ...paint.symbols()])
  const carried = options.carried === undefined ? [] : [carriedElement(options.carried)]
  const title = element('title', {}, [options.title || diagram.name])
  return writeElement(
    element('svg', { ...ROOT, ...viewOf(area) }, [title, ...carried, defs, ...background, ...drawing]),
  )
}

const ROOT = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'font-family': 'Inter, sans-serif',
  role: 'img',
} as const

function viewOf({ x, y, width, height }: Rect) {
  return { viewBox: `${x} ${y} ${width} ${height}`, width, height }
}

function typeface({ fontUrl }: PictureOptions): SvgElement[] {
  if (fontUrl === undefined || !/^data:[\w/+.;=,-]+$/u.test(fontUrl)) return []
  return [element('style', {}, [`@font-face{font-family:Inter;font-weight:100 900;src:url(${fontUrl})}`])]
}

/** What stands below the drawing: the captions of a flow, then the legend. */
function belowDrawing(diagram: Diagram, paint: Paint, content: Rect): Legend[] {
  const { flow, legend } = paint.options
  const captions = flow && drawCaptions(flow, paint, content.width)
  const meaning = legend ? drawLegend(drawnPart(diagram, paint), paint, Math.max(content.width, 280)) : undefined
  return [captions, meaning, drawAway(diagram, paint)].flatMap((each) => each ?? [])
}

/** What the level has folded away of what lies in no container; undefined: nothing. */
function drawAway(diagram: Diagram, { options: { only }, tokens: { surface } }: Paint): Legend | undefined {
  const away = only ? '' : foldedAwayIn(diagram)
  if (away === '') return undefined
  const text = `Not shown at this level: ${away}`
  const drawing = textAt(0, 12, FONT.note, surface.muted, text)
  return { drawing, width: Math.ceil(textWidth(text, FONT.note)), height: 16 }
}

function stacked(content: Rect, below: readonly Legend[]): SvgElement[] {
  let y = content.y + content.height
  return below.map(({ drawing, height }) => {
    const placed = element('g', { transform: `translate(${content.x} ${y + MARGIN})` }, [drawing])
    y += height + MARGIN
    return placed
  })
}

function pictureArea(content: Rect, options: PictureOptions, below: readonly Legend[]): Rect {
  const heading = options.title || options.subtitle ? HEADING_HEIGHT : 0
  const headingWidth = textWidth(`${options.title ?? ''}  ${options.subtitle ?? ''}`, FONT.heading, 'semibold')
  const belowHeight = below.reduce((sum, { height }) => sum + height + MARGIN, 0)
  const inner = {
    x: content.x,
    y: content.y - heading,
    width: Math.max(content.width, heading ? headingWidth : 0, ...below.map(({ width }) => width)),
    height: content.height + heading + belowHeight,
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
