import Elk from 'elkjs/lib/elk.bundled.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { bottomOf, containsRect, overlaps, type Rect, rightOf, unionOf } from '../../shared/drawing/rect'
import { type LayoutScope, layoutDiagram } from '../../shared/layout/layout'
import { applyPositions } from '../../shared/layout/positions'
import { nestedDiagram, nestedDiagrams } from '../drawing/random-diagrams'
import { line, lineOf, resource, webShop } from '../drawing/sample-diagrams'

const elk = new Elk()

async function arranged(diagram: Diagram, scope: LayoutScope = 'all'): Promise<Diagram> {
  return applyPositions(diagram, await layoutDiagram(diagram, { scope, elk, lineOf }))
}

function overlappingSiblings(diagram: Diagram): string[] {
  const rects = absoluteRects(diagram)
  const found: string[] = []
  diagram.nodes.forEach((a, i) => {
    for (const b of diagram.nodes.slice(i + 1)) {
      const [one, other] = [rects.get(a.id), rects.get(b.id)]
      if (a.parent === b.parent && one && other && overlaps(one, other)) found.push(`${a.id} ${b.id}`)
    }
  })
  return found
}

function outsideParents(diagram: Diagram): string[] {
  const rects = absoluteRects(diagram)
  return diagram.nodes
    .filter((node) => {
      const [inner, outer] = [rects.get(node.id), node.parent === undefined ? undefined : rects.get(node.parent)]
      return inner !== undefined && outer !== undefined && !containsRect(outer, inner)
    })
    .map((node) => node.id)
}

function rectOf(diagram: Diagram, id: string): Rect {
  const rect = absoluteRects(diagram).get(id)
  if (!rect) throw new Error(`no ${id}`)
  return rect
}

describe('layoutDiagram', () => {
  it('leaves no two siblings on one another and everything in its frame', async () => {
    await fc.assert(
      fc.asyncProperty(nestedDiagrams(5, 40), async (diagram) => {
        const result = await arranged(diagram)
        expect(overlappingSiblings(result)).toEqual([])
        expect(outsideParents(result)).toEqual([])
        for (const { position } of result.nodes) {
          expect(Number.isInteger(position.x) && Number.isInteger(position.y)).toBe(true)
        }
      }),
      { numRuns: 4, endOnFailure: true },
    )
  }, 120_000)

  it('gives the same places every time, whatever stood where', async () => {
    const diagram = webShop()
    const first = await arranged(diagram)
    expect(await arranged(diagram)).toEqual(first)
    expect(await arranged(first)).toEqual(first)
  })

  it('reads left to right, tiers in order, with a shape near that of a screen', async () => {
    const shop = await arranged(webShop())
    const order = ['customers', 'api', 'place', 'orders', 'fulfil'].map((id) => rectOf(shop, id).x)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(rightOf(rectOf(shop, 'customers'))).toBeLessThan(rectOf(shop, 'region').x)
    expect(rightOf(rectOf(shop, 'public'))).toBeLessThan(rectOf(shop, 'privateA').x)
    expect(rightOf(rectOf(shop, 'privateA'))).toBeLessThan(rectOf(shop, 'isolated').x)
    expect(bottomOf(rectOf(shop, 'privateA'))).toBeLessThan(rectOf(shop, 'privateB').y)
    const box = unionOf(absoluteRects(shop).values())
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeGreaterThan(1)
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeLessThan(2.4)
  })

  it('puts a card that only serves another beside it', async () => {
    const shop = await arranged(webShop())
    const [role, served] = [rectOf(shop, 'role'), rectOf(shop, 'fulfil')]
    expect(Math.abs(role.x - served.x)).toBeLessThan(64)
    expect(Math.abs(role.y - served.y)).toBeLessThan(160)
  })

  it('places what serves an empty frame, too', async () => {
    const zone = {
      id: 'zone',
      kind: 'frame',
      frame: 'availability-zone',
      label: 'Zone',
      position: { x: 0, y: 0 },
    } as const
    const role = resource('role', 'AWS::IAM::Role', 'Role')
    const diagram = { ...emptyDiagram('Zone'), nodes: [zone, role], connections: [line('role', 'zone', 'access')] }
    expect(overlappingSiblings(await arranged(diagram))).toEqual([])
  })

  it('leaves locked nodes where they are and lays nothing on them', async () => {
    await fc.assert(
      fc.asyncProperty(nestedDiagrams(5, 30), fc.nat(), async (diagram, pick) => {
        const settled = await arranged(diagram)
        const chosen = pick % settled.nodes.length
        const nodes = settled.nodes.map((node, i) => (i === chosen ? { ...node, locked: true } : node))
        const locked = nodes[chosen]
        const result = await arranged({ ...settled, nodes })
        const after = indexOf(result).node(locked?.id ?? '')
        expect(after?.position).toEqual(locked?.position)
        expect(overlappingSiblings(result)).toEqual([])
        expect(outsideParents(result)).toEqual([])
      }),
      { numRuns: 6, endOnFailure: true },
    )
  }, 120_000)

  it('arranges one frame alone without moving what lies outside, unless it needs the room', async () => {
    const shop = await arranged(webShop())
    const result = await arranged(shop, ['vpc'])
    const outside = ['customers', 'region', 'api', 'orders']
    for (const id of outside) expect(rectOf(result, id)).toEqual(rectOf(shop, id))
    expect(overlappingSiblings(result)).toEqual([])
  })

  it('arranges a selection around where it stood', async () => {
    const names = ['a', 'b', 'c', 'd']
    const nodes = names.map((id, i) => ({
      ...resource(id, 'AWS::SQS::Queue', id),
      position: { x: 1000 + i * 7, y: 500 + i * 5 },
    }))
    const other = resource('other', 'AWS::SQS::Queue', 'Other')
    const diagram = { ...emptyDiagram('Pile'), nodes: [other, ...nodes] }
    const result = await arranged(diagram, names)
    expect(overlappingSiblings(result)).toEqual([])
    expect(rectOf(result, 'other')).toEqual(rectOf(diagram, 'other'))
    const box = unionOf(names.map((id) => rectOf(result, id)))
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 1100)).toBeLessThan(120)
    expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - 535)).toBeLessThan(120)
  })

  it('moves only nodes that lie on others when the scope is new', async () => {
    await fc.assert(
      fc.asyncProperty(nestedDiagrams(5, 40), async (diagram) => {
        const settled = await arranged(diagram)
        const added = resource('added', 'AWS::SQS::Queue', 'Added')
        const result = await arranged({ ...settled, nodes: [...settled.nodes, added] }, 'new')
        expect(overlappingSiblings(result)).toEqual([])
        for (const node of settled.nodes) expect(indexOf(result).node(node.id)).toBe(node)
      }),
      { numRuns: 6, endOnFailure: true },
    )
  }, 120_000)

  it('arranges 500 nodes and 650 lines', async () => {
    const seed = Array.from({ length: 690 }, (_, i) => (i * 7919 + 13) % 99_991)
    const diagram = nestedDiagram(500, seed)
    const start = performance.now()
    const result = await arranged(diagram)
    console.info(
      `layout of 500 nodes, ${diagram.connections.length} lines: ${Math.round(performance.now() - start)} ms`,
    )
    expect(overlappingSiblings(result)).toEqual([])
    expect(outsideParents(result)).toEqual([])
  }, 120_000)
})
