import type { Page } from 'playwright-core'

/**
 * The part of the pixels, from 0 to 1, in which two PNGs of one size differ. Smoothing of edges is no difference: a pixel counts only when none of the nine around it in
 * the other picture comes near its colour, in both directions.
 */
export function differentPart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([a, b]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, bitmap.width, bitmap.height)
      }
      const [first, second] = [await pixelsOf(a), await pixelsOf(b)]
      const { width, height } = first
      if (width !== second.width || height !== second.height) throw new Error('the pictures differ in size')
      const near = (p: Uint8ClampedArray, i: number, q: Uint8ClampedArray, j: number) =>
        [0, 1, 2].every((channel) => Math.abs((p[i + channel] ?? 0) - (q[j + channel] ?? 0)) <= 40)
      const isFound = (p: ImageData, q: ImageData, x: number, y: number) => {
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const [qx, qy] = [x + dx, y + dy]
            if (qx < 0 || qy < 0 || qx >= width || qy >= height) continue
            if (near(p.data, (y * width + x) * 4, q.data, (qy * width + qx) * 4)) return true
          }
        return false
      }
      let different = 0
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          if (!isFound(first, second, x, y) || !isFound(second, first, x, y)) different++
        }
      return different / (width * height)
    },
    [one.toString('base64'), other.toString('base64')] as const,
  )
}
