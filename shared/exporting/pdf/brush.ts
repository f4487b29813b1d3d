import type { FillRule, PdfPage } from './page'
import type { ReadElement } from './read-svg'

/** What an element inherits from those around it. */
export interface Brush {
  readonly fill: string
  readonly stroke: string
  readonly width: number
  readonly dash: string
  readonly cap: string
  readonly join: string
  readonly rule: FillRule
  readonly color: string
  readonly fillOpacity: number
  readonly opacity: number
  readonly fontSize: number
  readonly bold: boolean
}

/** SVG's own defaults. */
export const PLAIN_BRUSH: Brush = {
  fill: '#000000',
  stroke: 'none',
  width: 1,
  dash: '',
  cap: 'butt',
  join: 'miter',
  rule: 'non-zero',
  color: '#000000',
  fillOpacity: 1,
  opacity: 1,
  fontSize: 16,
  bold: false,
}

/** The brush inside an element. */
export function brushIn({ attributes: a }: ReadElement, around: Brush): Brush {
  const text = (name: string, before: string) => a[name] ?? before
  const number = (name: string, before: number) => (a[name] === undefined ? before : Number(a[name]))
  return {
    fill: text('fill', around.fill),
    stroke: text('stroke', around.stroke),
    width: number('stroke-width', around.width),
    dash: text('stroke-dasharray', around.dash),
    cap: text('stroke-linecap', around.cap),
    join: text('stroke-linejoin', around.join),
    rule: a['fill-rule'] === undefined ? around.rule : a['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero',
    color: text('color', around.color),
    fillOpacity: number('fill-opacity', around.fillOpacity),
    opacity: around.opacity * number('opacity', 1),
    fontSize: number('font-size', around.fontSize),
    bold: a['font-weight'] === undefined ? around.bold : a['font-weight'] === '600',
  }
}

/** Fills and strokes the path that was traced on the page; lets it go where there is neither. */
export function paintPath(page: PdfPage, brush: Brush): void {
  const fills = isVisible(brush.fill)
  const strokes = isVisible(brush.stroke) && brush.width > 0
  if (fills) page.fillColor(colorOf(brush.fill, brush), brush.opacity * brush.fillOpacity)
  if (strokes) prepareStroke(page, brush)
  if (fills && strokes) page.fillAndStroke(undefined, undefined, brush.rule)
  else if (fills) page.fill(brush.rule)
  else if (strokes) page.stroke()
}

/** Whether a shape with this brush leaves anything on the page. */
export function leavesNothing(brush: Brush): boolean {
  return !isVisible(brush.fill) && !isVisible(brush.stroke)
}

function isVisible(paint: string): boolean {
  return paint !== 'none' && paint !== 'transparent'
}

function prepareStroke(page: PdfPage, brush: Brush): void {
  page.strokeColor(colorOf(brush.stroke, brush), brush.opacity)
  page.lineWidth(brush.width)
  page.lineCap(brush.cap === 'round' || brush.cap === 'square' ? brush.cap : 'butt')
  page.lineJoin(brush.join === 'round' || brush.join === 'bevel' ? brush.join : 'miter')
  const lengths = brush.dash.split(/[\s,]+/u).flatMap((part) => (Number(part) > 0 ? [Number(part)] : []))
  if (lengths.length > 0) page.dash(lengths)
  else page.undash()
}

/** `#abc` becomes `#aabbcc`, `currentColor` the colour that icons are tinted with. */
export function colorOf(paint: string, { color }: Brush): string {
  const value = paint === 'currentColor' ? color : paint
  return /^#[0-9a-f]{3}$/iu.test(value) ? `#${[...value.slice(1)].map((digit) => digit + digit).join('')}` : value
}
