/// <reference path="./pdfkit.d.ts" />
import PDFDocument from 'pdfkit'
import { drawingForPdf } from './draw-pdf'

/** TrueType files of the typeface; a document holds only the characters it uses. */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly semibold: Uint8Array
}

/**
 * SVG texts of ours as the bytes of a PDF, one page for each. The same texts give the same bytes: no time is written into it.
 * Without a text there is nothing to make a PDF of, and it rejects.
 */
export async function toPdf(svgs: readonly string[], title: string, fonts: PdfFonts): Promise<Uint8Array<ArrayBuffer>> {
  const [first, ...others] = svgs.map(drawingForPdf)
  if (!first) throw new Error('There is no picture for the PDF.')
  const info = { Title: title, Creator: 'Stackboard', Producer: 'Stackboard', CreationDate: NO_TIME }
  const document = new PDFDocument({ size: first.size, margin: 0, font: null, compress: true, info })
  // PDFKit needs it for more than it writes; what cannot be listed is not written.
  Object.defineProperty(document.info, 'CreationDate', { value: NO_TIME, enumerable: false })
  document.registerFont('regular', fonts.regular)
  document.registerFont('semibold', fonts.semibold)
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(joined(chunks)))
    document.on('error', reject)
    first.drawOn(document)
    for (const { size, drawOn } of others) {
      document.addPage({ size, margin: 0 })
      drawOn(document)
    }
    document.end()
  })
}

/** In place of the time: PDFKit makes the document's number from it, which must not differ from one export to the next. */
const NO_TIME = { getTime: () => 0, toISOString: () => '' }

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
