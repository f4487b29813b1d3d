/// <reference path="./pdfkit.d.ts" />
import PDFDocument from 'pdfkit'
import { drawingForPdf } from './draw-pdf'

/** TrueType files of the typeface; a document holds only the characters it uses. */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly semibold: Uint8Array
}

/** An SVG text of ours as the bytes of a PDF of one page. The same text gives the same bytes: no time is written into it. */
export function toPdf(svg: string, title: string, fonts: PdfFonts): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = drawingForPdf(svg)
  // PDFKit makes the document's number from the time, which must not differ from one export to the next.
  const info = { Title: title, Creator: 'Stackboard', Producer: 'Stackboard', CreationDate: { getTime: () => 0 } }
  const page = new PDFDocument({ size: drawing.size, margin: 0, font: null, compress: true, info })
  delete page.info.CreationDate
  page.registerFont('regular', fonts.regular)
  page.registerFont('semibold', fonts.semibold)
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    page.on('data', (chunk) => chunks.push(chunk))
    page.on('end', () => resolve(joined(chunks)))
    page.on('error', reject)
    drawing.drawOn(page)
    page.end()
  })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
