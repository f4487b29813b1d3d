import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Diagram, emptyDiagram } from '../../../shared/diagram/types'
import type { PictureOptions } from '../../../shared/exporting/picture/paint'
import { diagramToSvg } from '../../../shared/exporting/picture/svg'
import { line, lineOf, resource, webShop } from '../../drawing/sample-diagrams'

const icons = fileURLToPath(new URL('../../../assets/icons/', import.meta.url))

function iconOf(name: string): string | undefined {
  const file = `${icons}${name}.svg`
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function picture(diagram: Diagram, more: Partial<PictureOptions> = {}): string {
  return diagramToSvg(diagram, { theme: 'light', level: 'architecture', iconOf, lineOf, ...more })
}

function labelled(label: string): Diagram {
  const b = { ...resource('b', 'AWS::S3::Bucket', label), position: { x: 400, y: 0 } }
  return {
    ...emptyDiagram(label),
    nodes: [
      resource('a', 'AWS::SQS::Queue', label),
      b,
      { id: 'f', kind: 'frame', frame: 'group', label, position: { x: 0, y: 200 } },
    ],
    connections: [line('a', 'b', 'data', label)],
  }
}

describe('diagramToSvg', () => {
  it('writes user text as text, whatever it holds', () => {
    const svg = picture(labelled('</text><script>alert("1")</script>'), { title: '<b>&"\'', legend: true })
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;')
    expect(svg).toContain('&lt;b&gt;&amp;&quot;&#39;')
  })

  it('leaves out characters that XML forbids', () => {
    const svg = picture(labelled('a\u0000b\u0008c\uFFFEd\uD800e\u009Ff'))
    expect(svg).toContain('abcdef')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u)
  })

  it('puts each icon in once, its ids prefixed', () => {
    const twice = {
      ...emptyDiagram('Two'),
      nodes: [resource('a', 'AWS::SQS::Queue', 'A'), resource('b', 'AWS::SQS::Queue', 'B')],
    }
    const withIds = '<svg viewBox="0 0 64 64"><defs><g id="x"/></defs><use href="#x" fill="url(#x)"/></svg>'
    const svg = picture(twice, { iconOf: () => withIds })
    expect(svg.match(/<symbol/gu)).toHaveLength(1)
    expect(svg).not.toContain('id="x"')
    const id = /id="(icon-[\w-]+-x)"/u.exec(svg)?.[1]
    expect(svg).toContain(`url(#${id})`)
    expect(svg).toContain(`href="#${id}"`)
  })

  it('leaves out an icon that is more than a drawing', () => {
    const hostile = '<svg viewBox="0 0 64 64"><script>alert(1)</script><path d="M0 0"/></svg>'
    expect(picture(webShop(), { iconOf: () => hostile })).not.toContain('script')
    const handler = '<svg viewBox="0 0 64 64" onload="alert(1)"><path d="M0 0"/></svg>'
    expect(picture(webShop(), { iconOf: () => handler })).not.toContain('onload')
  })

  it('has the title, the date and a legend of what is used only when asked', () => {
    const shop = webShop()
    expect(picture(shop)).not.toContain('2 March 2026')
    const svg = picture(shop, { title: 'Our shop', subtitle: '2 March 2026', legend: true })
    for (const text of ['Our shop', '2 March 2026', 'request', 'observes', 'Database'])
      expect(svg).toContain(`>${text}<`)
    expect(svg).not.toContain('>manages<')
    expect(svg).not.toContain('>Machine learning<')
  })

  it('shows other things at other levels, in the same places', () => {
    const shop = webShop()
    const business = picture(shop, { level: 'business' })
    const engineering = picture(shop, { level: 'engineering' })
    expect(engineering).toContain('>fulfil<')
    expect(business).not.toContain('>fulfil<')
    expect(/viewBox="[^"]+"/u.exec(business)?.[0]).toBe(/viewBox="[^"]+"/u.exec(engineering)?.[0])
  })

  it('has a background unless it shall be transparent', () => {
    const background = '<rect x="-32"'
    const diagram = emptyDiagram('Nothing')
    expect(picture(diagram)).toContain(background)
    expect(picture(diagram, { transparent: true })).not.toContain(background)
  })

  it('carries a typeface only as a data URL', () => {
    const data = 'data:font/woff2;base64,d09GMgABAAA='
    expect(picture(webShop(), { fontUrl: data })).toContain(
      `<defs><style>@font-face{font-family:Inter;font-weight:100 900;src:url(${data})}`,
    )
    expect(picture(webShop(), { fontUrl: 'https://example.com/font.woff2' })).not.toContain('example.com')
    expect(picture(webShop(), { fontUrl: 'data:x)}</style><script>' })).not.toContain('<style')
  })

  it('is the same text for the same diagram', () => {
    expect(picture(webShop())).toBe(picture(webShop()))
  })
})
