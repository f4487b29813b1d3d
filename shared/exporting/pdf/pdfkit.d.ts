/** As much of PDFKit as is used here; the package brings no types of its own. */
declare module 'pdfkit' {
  interface Options {
    readonly size: readonly [number, number]
    readonly margin: number
    readonly font: null
    readonly compress: boolean
    readonly info: Record<string, unknown>
  }

  export default class PDFDocument {
    constructor(options: Options)
    readonly info: Record<string, unknown>
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
    end(): void
    registerFont(name: string, source: Uint8Array): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    circle(x: number, y: number, radius: number): this
    path(data: string): this
    clip(rule?: 'non-zero' | 'even-odd'): this
    lineWidth(width: number): this
    lineCap(cap: 'butt' | 'round' | 'square'): this
    lineJoin(join: 'miter' | 'round' | 'bevel'): this
    dash(lengths: number[]): this
    undash(): this
    fillColor(color: string, opacity?: number): this
    strokeColor(color: string, opacity?: number): this
    fill(rule?: 'non-zero' | 'even-odd'): this
    stroke(): this
    fillAndStroke(fill?: string, stroke?: string, rule?: 'non-zero' | 'even-odd'): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string): number
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this
  }
}
