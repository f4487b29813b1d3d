import { type Brush, brushIn, colorOf, leavesNothing, PLAIN_BRUSH, paintPath } from './brush'
import type { PdfPage } from './page'
import { type ReadElement, readSvg } from './read-svg'

/** Points of a PDF for each pixel at 100 %, and the longest side that readers show, in points. */
const POINTS = 0.75
const LONGEST_SIDE = 14_400

/** A picture ready to be put on a page. */
export interface PdfDrawing {
  /** The page's size in points. */
  readonly size: readonly [number, number]
  drawOn(page: PdfPage): void
}

/** The picture in an SVG text of ours as a drawing for a PDF page of its size: lines as vectors, text as text. */
export function drawingForPdf(svg: string): PdfDrawing {
  const root = readSvg(svg)
  const [x = 0, y = 0, width = 1, height = 1] = numbersIn(root.attributes.viewBox)
  const scale = Math.min(POINTS, LONGEST_SIDE / Math.max(width, height))
  return {
    size: [width * scale, height * scale],
    drawOn: (page) => {
      page.scale(scale, scale)
      page.translate(-x, -y)
      const named = new Map<string, ReadElement>()
      collectNamed(root, named)
      drawInside(root, brushIn(root, PLAIN_BRUSH), { page, named })
    },
  }
}

interface Desk {
  readonly page: PdfPage
  /** Elements that others refer to, by id. */
  readonly named: ReadonlyMap<string, ReadElement>
}

function collectNamed(element: ReadElement, into: Map<string, ReadElement>): void {
  if (element.attributes.id !== undefined) into.set(element.attributes.id, element)
  for (const child of element.children) collectNamed(child, into)
}

const NOT_DRAWN = new Set(['defs', 'title', 'desc', 'metadata', 'style', 'symbol', 'clipPath'])

function drawInside(element: ReadElement, brush: Brush, desk: Desk): void {
  for (const child of element.children) if (!NOT_DRAWN.has(child.name)) draw(child, brushIn(child, brush), desk)
}

function draw(element: ReadElement, brush: Brush, desk: Desk): void {
  const { page } = desk
  const [dx = 0, dy = 0] = numbersIn(/^translate\(([^)]*)\)$/u.exec(element.attributes.transform ?? '')?.[1])
  const clip = desk.named.get(/^url\(#(.*)\)$/u.exec(element.attributes['clip-path'] ?? '')?.[1] ?? '')
  if (!clip && dx === 0 && dy === 0) {
    drawPlain(element, brush, desk)
    return
  }
  page.save()
  page.translate(dx, dy)
  if (clip) {
    for (const shape of clip.children) trace(shape, page)
    page.clip()
  }
  drawPlain(element, brush, desk)
  page.restore()
}

function drawPlain(element: ReadElement, brush: Brush, desk: Desk): void {
  if (element.name === 'g') drawInside(element, brush, desk)
  else if (element.name === 'use') drawSymbol(element, brush, desk)
  else if (element.name === 'text') drawText(element, brush, desk.page)
  else if (!leavesNothing(brush) && trace(element, desk.page)) paintPath(desk.page, brush)
}

/** Begins a path for a shape; false: it is none that pictures of ours have. */
function trace({ name, attributes: a }: ReadElement, page: PdfPage): boolean {
  const [x, y, width, height] = [a.x, a.y, a.width, a.height].map((value) => Number(value ?? 0)) as Box
  if (name === 'path') page.path(a.d ?? '')
  else if (name === 'circle') page.circle(Number(a.cx ?? 0), Number(a.cy ?? 0), Number(a.r ?? 0))
  else if (name === 'rect' && a.rx !== undefined)
    page.roundedRect(x, y, width, height, Math.min(Number(a.rx), width / 2, height / 2))
  else if (name === 'rect') page.rect(x, y, width, height)
  else return false
  return true
}

type Box = [number, number, number, number]

function drawSymbol({ attributes: a }: ReadElement, brush: Brush, desk: Desk): void {
  const symbol = desk.named.get((a.href ?? '').replace('#', ''))
  const [left = 0, top = 0, width = 1, height = 1] = numbersIn(symbol?.attributes.viewBox)
  if (!symbol) return
  const { page } = desk
  page.save()
  page.translate(Number(a.x ?? 0), Number(a.y ?? 0))
  page.scale(Number(a.width ?? 0) / width, Number(a.height ?? 0) / height)
  page.translate(-left, -top)
  drawInside(symbol, brushIn(symbol, { ...brush, fill: PLAIN_BRUSH.fill, stroke: PLAIN_BRUSH.stroke }), desk)
  page.restore()
}

function drawText({ attributes: a, text }: ReadElement, brush: Brush, page: PdfPage): void {
  if (text === '') return
  page.font(brush.bold ? 'semibold' : 'regular')
  page.fontSize(brush.fontSize)
  page.fillColor(colorOf(brush.fill, brush), brush.opacity)
  const shift = a['text-anchor'] === 'middle' ? 0.5 : a['text-anchor'] === 'end' ? 1 : 0
  const x = Number(a.x ?? 0) - (shift === 0 ? 0 : page.widthOfString(text) * shift)
  page.text(text, x, Number(a.y ?? 0), { lineBreak: false, baseline: 'alphabetic' })
}

function numbersIn(text: string | undefined): number[] {
  return text === undefined
    ? []
    : text
        .trim()
        .split(/[\s,]+/u)
        .map(Number)
}
