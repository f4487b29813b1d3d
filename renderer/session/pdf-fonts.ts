import regular from '../../assets/fonts/Inter-Regular.ttf?inline'
import semibold from '../../assets/fonts/Inter-SemiBold.ttf?inline'
import type { PdfFonts } from '../../shared/exporting/pdf/to-pdf'

/** The two fonts of a PDF. They are in the page's own code, because the page may fetch nothing. */
export function pdfFonts(): PdfFonts {
  return { regular: bytesOf(regular), semibold: bytesOf(semibold) }
}

function bytesOf(dataUrl: string): Uint8Array {
  return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (character) => character.charCodeAt(0))
}
