import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../../shared/diagram/types'
import { absoluteRects } from '../../../shared/drawing/bounds'
import { awsShapeOf } from '../../../shared/exporting/drawio/aws-shapes'
import { base64 } from '../../../shared/exporting/drawio/style'
import { type ReadElement, readSvg } from '../../../shared/exporting/pdf/read-svg'
import { drawDrawio } from '../../../shared/exporting/picture/picture'
import { parseDiagram } from '../../../shared/file/parse'
import { webShop } from '../../drawing/sample-diagrams'
import { isWellFormed } from '../../support/well-formed'

const assets = fileURLToPath(new URL('../../../assets/', import.meta.url))
const readIcon = async (name: string) => {
  const file = `${assets}icons/${name}.svg`
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
const drawio = (diagram: Diagram) => drawDrawio(diagram, { theme: 'light', level: 'architecture' }, readIcon)

function sample(name: string): Diagram {
  const opened = parseDiagram(readFileSync(`${assets}samples/${name}`, 'utf8'), name)
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  return opened.diagram
}

/** The cells of the page by id. */
function cellsIn(xml: string): Map<string, ReadElement> {
  const root = readSvg(xml).children[0]?.children[0]?.children[0]
  return new Map(root?.children.map((cell) => [cell.attributes.id ?? '', cell]))
}

function box(cell: ReadElement | undefined) {
  const { x, y, width, height } = cell?.children[0]?.attributes ?? {}
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}

const styleOf = (cell: ReadElement | undefined) =>
  new Map(
    (cell?.attributes.style ?? '')
      .split(';')
      .map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]),
  )

describe('drawDrawio', () => {
  it.each(readdirSync(`${assets}samples`).filter((name) => name.endsWith('.awsdiagram')))(
    'draws %s as cells that hang together',
    async (name) => {
      const diagram = sample(name)
      const xml = await drawio(diagram)
      expect(isWellFormed(xml)).toBe(true)
      const cells = cellsIn(xml)
      const rects = absoluteRects(diagram)
      expect([...cells.keys()].slice(0, 2)).toEqual(['0', '1'])
      const ids = [...cells.keys()]
      for (const node of diagram.nodes) {
        const cell = cells.get(`s-${node.id}`)
        expect(cell?.attributes).toMatchObject({
          vertex: '1',
          parent: node.parent === undefined ? '1' : `s-${node.parent}`,
        })
        // A reader meets containers before what lies in them.
        expect(ids.indexOf(cell?.attributes.parent ?? '')).toBeLessThan(ids.indexOf(`s-${node.id}`))
        expect(box(cell)).toMatchObject({ width: rects.get(node.id)?.width, height: rects.get(node.id)?.height })
      }
      for (const { id, source, target } of diagram.connections) {
        const edge = cells.get(`s-${id}`)
        expect(edge?.attributes).toMatchObject({ edge: '1', source: `s-${source}`, target: `s-${target}`, parent: '1' })
        for (const part of ['exitX', 'exitY', 'entryX', 'entryY']) {
          expect(Number(styleOf(edge).get(part))).toBeGreaterThanOrEqual(0)
          expect(Number(styleOf(edge).get(part))).toBeLessThanOrEqual(1)
        }
      }
    },
  )

  it('places what lies in a container relative to it', async () => {
    const diagram = sample('three-tier.awsdiagram')
    const cells = cellsIn(await drawio(diagram))
    const rects = absoluteRects(diagram)
    const inner = diagram.nodes.filter(({ parent }) => parent !== undefined)
    expect(inner.length).toBeGreaterThan(5)
    for (const { id, parent = '' } of inner) {
      const [own, around] = [rects.get(id), rects.get(parent)]
      expect(box(cells.get(`s-${id}`))).toMatchObject({
        x: (own?.x ?? 0) - (around?.x ?? 0),
        y: (own?.y ?? 0) - (around?.y ?? 0),
      })
    }
  })

  it('takes shapes of draw.io where there are, and pictures elsewhere', async () => {
    const shop = webShop()
    const cells = cellsIn(await drawio(shop))
    const icons = [...cells.values()].filter(({ attributes }) => attributes.id?.startsWith('i-'))
    expect(icons.length).toBeGreaterThan(4)
    for (const icon of icons) {
      const style = styleOf(icon)
      expect(style.get('shape')).toMatch(/^(mxgraph\.aws4\.\w+|image)$/)
      if (style.get('shape') === 'image') expect(style.get('image')).toMatch(/^data:image\/svg\+xml,[A-Za-z0-9+/]+=*$/)
    }
    expect(awsShapeOf('lambda')).toEqual({ name: 'lambda', form: 'service' })
    expect(awsShapeOf('sqs-queue')).toEqual({ name: 'queue', form: 'resource' })
    expect(awsShapeOf('own/resource')).toBeUndefined()
    expect(awsShapeOf('constructor')).toBeUndefined()
  })

  it('keeps the bends of lines', async () => {
    const diagram = sample('three-tier.awsdiagram')
    const cells = cellsIn(await drawio(diagram))
    const edges = [...cells.values()].filter(({ attributes }) => attributes.edge === '1')
    const bends = edges.flatMap((edge) => edge.children[0]?.children[0]?.children ?? [])
    expect(bends.length).toBeGreaterThan(3)
    for (const bend of bends) expect(Number.isFinite(Number(bend.attributes.x))).toBe(true)
  })

  it('writes user text as text', async () => {
    const shop = webShop()
    const [first, ...others] = shop.nodes
    if (!first) throw new Error('no node')
    const hostile = '"/><script>alert(1)</script>;image=http://x & \u0000é'
    const xml = await drawio({ ...shop, name: hostile, nodes: [{ ...first, label: hostile }, ...others] })
    expect(isWellFormed(xml)).toBe(true)
    expect(xml).not.toContain('<script')
    expect(cellsIn(xml).get(`s-${first.id}`)?.attributes.value).not.toContain('<script')
  })

  it('writes base64 as everyone does', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'äß€𝄞', '<svg/>'])
      expect(base64(text)).toBe(Buffer.from(text).toString('base64'))
  })
})
