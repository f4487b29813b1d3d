/** Which of the two fonts of a document. */
export type PdfFont = 'regular' | 'semibold'

/** Whether paths that cross count as inside. */
export type FillRule = 'non-zero' | 'even-odd'

/** What drawing needs of a PDF library; PDFKit's document is one, with its two fonts registered under the names of `PdfFont`. */
export interface PdfPage {
  save(): unknown
  restore(): unknown
  translate(x: number, y: number): unknown
  scale(x: number, y: number): unknown
  rect(x: number, y: number, width: number, height: number): unknown
  roundedRect(x: number, y: number, width: number, height: number, radius: number): unknown
  circle(x: number, y: number, radius: number): unknown
  /** Path data as SVG has it. */
  path(data: string): unknown
  clip(rule?: FillRule): unknown
  lineWidth(width: number): unknown
  lineCap(cap: 'butt' | 'round' | 'square'): unknown
  lineJoin(join: 'miter' | 'round' | 'bevel'): unknown
  dash(lengths: number[]): unknown
  undash(): unknown
  fillColor(color: string, opacity?: number): unknown
  strokeColor(color: string, opacity?: number): unknown
  fill(rule?: FillRule): unknown
  stroke(): unknown
  fillAndStroke(fill?: string, stroke?: string, rule?: FillRule): unknown
  font(name: PdfFont): unknown
  fontSize(size: number): unknown
  widthOfString(text: string): number
  /** `y` is the baseline's. */
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): unknown
}
