import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { createGhostPlacer, GHOST } from '../../shared/drawing/ghost-places'
import { ghostsOf } from '../../shared/drawing/ghosts'
import { overlaps, type Rect } from '../../shared/drawing/rect'
import { shapeOf } from '../../shared/drawing/shapes'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../shared/file/parse'

const SAMPLES = new URL('../../assets/samples/', import.meta.url)

function sampleDiagrams(): Diagram[] {
  return readdirSync(SAMPLES).flatMap((name) => {
    const opened = parseDiagram(readFileSync(new URL(name, SAMPLES), 'utf8'), name)
    return opened.outcome === 'opened' ? [opened.diagram] : []
  })
}

const card = (x: number, y: number): Rect => ({ x, y, width: 192, height: 56 })
const none = { taken: [], frames: [], lines: [] }

describe('places for ghosts', () => {
  it('are beside their owner, clear of cards and of one another', () => {
    const owner = card(0, 0)
    const taken = [owner, card(0, 72), card(0, -72)]
    const places = createGhostPlacer({ ...none, taken }).placesFor({ id: 'a', rect: owner, isFrame: false, count: 3 })
    expect(places).toHaveLength(3)
    for (const [i, place] of places.entries())
      expect([...taken, ...places.slice(0, i)].some((other) => overlaps(other, place))).toBe(false)
  })

  it('are at most four, and stay when they are asked for again', () => {
    const placer = createGhostPlacer(none)
    const owner = { id: 'a', rect: card(0, 0), isFrame: false, count: 9 }
    const places = placer.placesFor(owner)
    expect(places).toHaveLength(GHOST.most)
    expect(placer.placesFor(owner)).toBe(places)
  })

  it('lie in no frame their owner does not lie in, and on no border', () => {
    const frame = { x: -40, y: 60, width: 500, height: 300 }
    const places = createGhostPlacer({ ...none, frames: [frame] }).placesFor({
      id: 'a',
      rect: card(0, 0),
      isFrame: false,
      count: 4,
    })
    expect(places.length).toBeGreaterThan(0)
    expect(places.some((place) => overlaps(place, frame))).toBe(false)
  })

  it('of a container lie in it, as far as there is room', () => {
    const frame = { x: 0, y: 0, width: 256, height: 144 }
    const placer = createGhostPlacer({ ...none, frames: [frame] })
    const places = placer.placesFor({ id: 'f', rect: frame, isFrame: true, within: frame, count: 9 })
    expect(places).toHaveLength(2)
    const full = createGhostPlacer({ ...none, frames: [frame], taken: [frame] })
    expect(full.placesFor({ id: 'f', rect: frame, isFrame: true, within: frame, count: 9 })).toEqual([])
  })

  it('leave lines in sight where there is another place', () => {
    const owner = { id: 'a', rect: card(0, 0), isFrame: false, count: 1 }
    const [free] = createGhostPlacer(none).placesFor(owner)
    if (!free) throw new Error('There is no place')
    const line = { x: free.x - 20, y: free.y + 10, width: 400, height: 0 }
    const [other] = createGhostPlacer({ ...none, lines: [line] }).placesFor(owner)
    expect(other && overlaps(other, { ...line, height: 1 })).toBe(false)
  })
})

describe('ghosts of the samples', () => {
  it('stand for every generated resource once, and cover no card', () => {
    for (const diagram of sampleDiagrams()) {
      const rects = absoluteRects(diagram)
      const index = indexOf(diagram)
      const exported = exportTemplate(diagram)
      const ghostsFor = ghostsOf({ diagram, rects, exported })
      const all = diagram.nodes.map(({ id }) => ghostsFor(id))
      const ids = all.flatMap(({ drawn, rest }) => [...drawn, ...rest].map(({ logicalId }) => logicalId))
      expect(ids).toEqual([...new Set(ids)])
      const drawn = all.flatMap((each) => each.drawn)
      expect(ids.every((id) => index.byLogicalId(id) === undefined)).toBe(true)
      const cards = diagram.nodes.filter((node) => shapeOf(node, index) !== 'frame')
      const covering = drawn.filter(({ rect }) => cards.some((node) => overlaps(rects.get(node.id) ?? rect, rect)))
      expect(covering).toEqual([])
    }
  })

  it('are none where everything is a node', () => {
    const queue: DiagramNode = {
      id: 'q',
      kind: 'resource',
      type: 'AWS::SQS::Queue',
      logicalId: 'Orders',
      label: 'Orders',
      position: { x: 0, y: 0 },
      properties: {},
    }
    const diagram: Diagram = { ...emptyDiagram('One'), nodes: [queue] }
    const ghosts = ghostsOf({ diagram, rects: absoluteRects(diagram), exported: exportTemplate(diagram) })('q')
    expect(ghosts).toEqual({ owner: 'q', drawn: [], rest: [] })
  })
})
