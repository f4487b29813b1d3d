import { describe, expect, it } from 'vitest'
import { bentWay } from '../../shared/drawing/bent-way'
import type { Polyline } from '../../shared/drawing/polyline'

const source = { x: 0, y: 0, width: 192, height: 64 }
const target = { x: 400, y: 200, width: 192, height: 64 }
const ends = { source, target }
/** Out of the source to the right, down, and on to the target. */
const KNEE = points([192, 32], [300, 32], [300, 232], [400, 232])

function points(...pairs: readonly [number, number][]): Polyline {
  return pairs.map(([x, y]) => ({ x, y }))
}

describe('a line bent by hand', () => {
  it('has its inner piece where the hand put it', () => {
    expect(bentWay(KNEE, 1, 250.4, ends)).toEqual(points([192, 32], [250, 32], [250, 232], [400, 232]))
  })

  it('slides along the side of a node with its outermost piece', () => {
    expect(bentWay(KNEE, 0, 12, ends)).toEqual(points([192, 12], [300, 12], [300, 232], [400, 232]))
    expect(bentWay(KNEE, 2, 250, ends)).toEqual(points([192, 32], [300, 32], [300, 250], [400, 250]))
  })

  it('keeps a stub at a node it is led away from', () => {
    expect(bentWay(KNEE, 0, 120, ends)).toEqual(
      points([192, 32], [208, 32], [208, 120], [300, 120], [300, 232], [400, 232]),
    )
  })

  it('gains a detour where it was straight, with a stub at both ends', () => {
    const level = { source, target: { ...target, y: 0 } }
    expect(bentWay(points([192, 32], [400, 32]), 0, 140, level)).toEqual(
      points([192, 32], [208, 32], [208, 140], [384, 140], [384, 32], [400, 32]),
    )
    expect(bentWay(points([192, 32], [400, 32]), 0, 20, level)).toEqual(points([192, 20], [400, 20]))
  })

  it('loses a bend where a piece comes near to the one after the next', () => {
    const detour = points([192, 32], [208, 32], [208, 120], [384, 120], [384, 32], [400, 32])
    expect(bentWay(detour, 2, 35, { source, target: { ...target, y: 0 } })).toEqual(points([192, 32], [400, 32]))
  })

  it('runs neither back over itself nor along a piece it does not have', () => {
    expect(bentWay(points([192, 32], [300, 32], [300, 120], [250, 120]), 2, 32, ends)).toBeUndefined()
    expect(bentWay(KNEE, 7, 0, ends)).toBeUndefined()
  })
})
