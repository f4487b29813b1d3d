import type { Page } from 'playwright-core'

/** Width and height of a PNG in pixels, as a browser decodes it, and how many different colours are in it. */
export async function pngFacts(page: Page, bytes: Buffer): Promise<{ width: number; height: number; colors: number }> {
  return page.evaluate(
    async (numbers) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(numbers)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() }
      const colors = new Set(new Uint32Array(data.buffer)).size
      return { width: bitmap.width, height: bitmap.height, colors }
    },
    [...bytes],
  )
}

/** All texts of an SVG as an XML reader sees them, and the names of its elements. Throws where it is not well-formed. */
export async function svgFacts(page: Page, svg: string): Promise<{ texts: string[]; elements: string[] }> {
  return page.evaluate((svg) => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    const elements = [root, ...root.querySelectorAll('*')].map((element) => element.nodeName)
    if (elements.includes('parsererror')) throw new Error(root.textContent ?? 'not well-formed')
    const texts = [...root.querySelectorAll('text')].map((element) => element.textContent ?? '')
    return { texts, elements: [...new Set(elements)] }
  }, svg)
}
