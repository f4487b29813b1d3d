import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { freePlace } from '../../shared/drawing/free-place'
import { neighbourOf } from '../../shared/drawing/neighbour'
import { inReadingOrder } from '../../shared/drawing/reading-order'
import { overlaps } from '../../shared/drawing/rect'
import { FRAME } from '../../shared/drawing/sizes'
import { resource } from './sample-diagrams'

const SIZE = { width: 192, height: 56 }
const queue = (id: string, x: number, y: number, parent?: string) => ({
  ...resource(id, 'AWS::SQS::Queue', id, parent),
  position: { x, y },
})

describe('freePlace', () => {
  it('takes the middle when that is free, else the spot to the right of it', () => {
    const near = { x: 96, y: 28 }
    expect(freePlace(emptyDiagram('x'), SIZE, { near })).toEqual({ x: 0, y: 0 })
    const one = { ...emptyDiagram('x'), nodes: [queue('a', 0, 0)] }
    expect(freePlace(one, SIZE, { near })).toEqual({ x: 232, y: 0 })
    expect(freePlace(one, SIZE, { near }, ['a'])).toEqual({ x: 0, y: 0 })
  })

  it('never lies on a sibling, however many there are', () => {
    const spot = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), spot, (spots, near) => {
        const nodes = spots.map(({ x, y }, i) => queue(`q${i}`, x, y))
        const diagram = { ...emptyDiagram('x'), nodes }
        const place = { ...freePlace(diagram, SIZE, { near }), ...SIZE }
        for (const rect of absoluteRects(diagram).values()) expect(overlaps(rect, place)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('fills a container from the top left, and goes below when it is full', () => {
    const frame = {
      id: 'f',
      kind: 'frame',
      frame: 'group',
      label: 'F',
      position: { x: 500, y: 500 },
      size: { width: 500, height: 144 },
    } as const
    const inside = (nodes: ReturnType<typeof queue>[]) =>
      freePlace({ ...emptyDiagram('x'), nodes: [frame, ...nodes] }, SIZE, { container: 'f' })
    const first = inside([])
    expect(first).toEqual({ x: FRAME.padding, y: FRAME.paddingTop })
    const second = inside([queue('a', first.x, first.y, 'f')])
    expect(second).toEqual({ x: 248, y: FRAME.paddingTop })
    const third = inside([queue('a', first.x, first.y, 'f'), queue('b', second.x, second.y, 'f')])
    expect(third.x).toBe(FRAME.padding)
    expect(third.y).toBeGreaterThan(FRAME.paddingTop + SIZE.height)
  })
})

describe('the order of reading', () => {
  const nodes = [queue('right', 300, 4), queue('below', 0, 200), queue('left', 0, 0)]
  const diagram = { ...emptyDiagram('x'), nodes }

  it('is by rows, each from left to right', () => {
    expect(inReadingOrder(nodes, absoluteRects(diagram)).map(({ id }) => id)).toEqual(['left', 'right', 'below'])
  })

  it('finds the neighbour in a direction, or none', () => {
    const rects = absoluteRects(diagram)
    const from = rects.get('left') ?? { x: 0, y: 0, ...SIZE }
    const to = (direction: Parameters<typeof neighbourOf>[2]) => neighbourOf(rects, from, direction, rects.keys())
    expect(to('right')).toBe('right')
    expect(to('down')).toBe('below')
    expect(to('left')).toBeUndefined()
    expect(to('up')).toBeUndefined()
  })
})
