import { Resvg } from '@resvg/resvg-js'

/** The largest picture made, in pixels of width times height: four bytes each, so about 400 MB while it is drawn. */
export const MAX_PICTURE_PIXELS = 100_000_000
/** The longest side of a picture, in pixels; common viewers open no longer ones. */
export const MAX_PICTURE_SIDE = 32_000

/** A picture would be too large to draw. The message says how large, and what would do. */
export class PictureTooLargeError extends Error {
  override readonly name = 'PictureTooLargeError'
}

/**
 * An SVG text as the bytes of a PNG.
 * `scale` is pixels per pixel at 100 %; `fontFiles` are paths of the font files to draw text with; no other font is used.
 * Throws `PictureTooLargeError`, or resvg's error for text that is not SVG.
 */
export function rasterise(svg: string, scale: number, fontFiles: readonly string[]): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  })
  refuseTooLarge(drawing.width * scale, drawing.height * scale, scale)
  return drawing.render().asPng()
}

function refuseTooLarge(width: number, height: number, scale: number): void {
  const share = Math.max(Math.sqrt((width * height) / MAX_PICTURE_PIXELS), Math.max(width, height) / MAX_PICTURE_SIDE)
  if (share <= 1) return
  const possible = Math.floor((scale / share) * 100) / 100
  const size = `${Math.round(width)} × ${Math.round(height)} pixels`
  throw new PictureTooLargeError(
    `A picture of ${size} is too large to draw. Scale ${possible} or less works, and so does SVG.`,
  )
}
