import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PictureTooLargeError, rasterise } from '../../../electron/cli/rasterise'

const font = fileURLToPath(new URL('../../../assets/fonts/Inter-Regular.ttf', import.meta.url))

function square(side: number, text = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><text x="4" y="20" font-family="Inter">${text}</text></svg>`
}

function pngSize(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('rasterise', () => {
  it('gives a PNG of the scaled size, with text drawn in the given font', () => {
    const png = rasterise(square(60, 'Hello'), 2, [font])
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
    expect(pngSize(png)).toEqual({ width: 120, height: 120 })
    expect(png.length).toBeGreaterThan(rasterise(square(60), 2, [font]).length)
  })

  it('refuses a picture that is too large and says which scale would do', () => {
    const tooLarge = () => rasterise(square(8000), 4, [font])
    expect(tooLarge).toThrow(PictureTooLargeError)
    expect(tooLarge).toThrow(/32000 × 32000 pixels.*1\.25/u)
  })

  it('refuses text that is not SVG', () => {
    expect(() => rasterise('no picture', 1, [font])).toThrow()
  })
})
