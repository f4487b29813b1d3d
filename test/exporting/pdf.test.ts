import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { drawingForPdf } from '../../shared/exporting/pdf/draw-pdf'
import { toPdf } from '../../shared/exporting/pdf/to-pdf'
import { drawPicture } from '../../shared/exporting/picture/picture'
import { webShop } from '../drawing/sample-diagrams'

const assets = fileURLToPath(new URL('../../assets/', import.meta.url))
const fonts = {
  regular: readFileSync(`${assets}fonts/Inter-Regular.ttf`),
  semibold: readFileSync(`${assets}fonts/Inter-SemiBold.ttf`),
}
const readIcon = async (name: string) => {
  const file = `${assets}icons/${name}.svg`
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
const svgOf = (diagram: Diagram) =>
  drawPicture(
    diagram,
    { theme: 'light', level: 'architecture', legend: true, title: true, transparent: false },
    readIcon,
  )

/** The drawing commands of all pages, unpacked. */
function contentOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return streams.filter((stream) => / re$| l$| Tj$| TJ$/m.test(stream)).join('\n')
}

describe('toPdf', () => {
  it('draws lines as vectors and text as text, at the size of the picture', async () => {
    const svg = await svgOf(webShop())
    const pdf = await toPdf([svg], 'Our shop', fonts)
    const text = Buffer.from(pdf).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    const [, , width = 0, height = 0] = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
    expect(text).toContain(`/MediaBox [0 0 ${width * 0.75} ${height * 0.75}]`)
    expect(text).toContain('/FontFile2')
    expect(text).not.toMatch(/\/Subtype \/Image/)
    const content = contentOf(pdf)
    expect(content.match(/ T[jJ]$/gm)?.length).toBeGreaterThan(10)
    expect(content.match(/ (?:l|c|re)$/gm)?.length).toBeGreaterThan(50)
  })

  it('gives the same bytes for the same picture, and a page for each', async () => {
    const svg = await svgOf(webShop())
    const once = await toPdf([svg, svg], 'Our shop', fonts)
    expect(Buffer.from(once).equals(await toPdf([svg, svg], 'Our shop', fonts))).toBe(true)
    expect(Buffer.from(once).toString('latin1')).toContain('/Count 2')
    expect(Buffer.from(once).toString('latin1')).not.toContain('CreationDate')
    await expect(toPdf([], 'Nothing', fonts)).rejects.toThrow('no picture')
  })

  it('takes hostile titles and labels as text', async () => {
    const shop = webShop()
    const nodes = shop.nodes.map((node) => ({ ...node, label: '</text>) Tj ET (& 日本 "\\' }))
    const pdf = await toPdf([await svgOf({ ...shop, nodes, name: 'a) /Evil (b' })], 'a) /Evil (b', fonts)
    expect(Buffer.from(pdf).toString('latin1')).toContain('\n(a\\) /Evil \\(b)')
  })

  it('makes a picture that is larger than pages may be smaller', () => {
    const { size } = drawingForPdf('<svg viewBox="0 0 40000 1000"><rect x="0" y="0" width="1" height="1"/></svg>')
    expect(size).toEqual([14400, 360])
  })
})
