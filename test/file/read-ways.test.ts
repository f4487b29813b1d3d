import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

const POINTS = [
  { x: 0, y: 10 },
  { x: 40, y: 10 },
]

function opened(text: string) {
  const result = parseDiagram(text, 'ways.awsdiagram')
  if (result.outcome !== 'opened') throw new Error(JSON.stringify(result))
  return result.diagram
}

describe('readWays', () => {
  it('gives back the ways of lines as they were written', () => {
    const ways = { c1: { points: POINTS }, c2: { points: POINTS, byHand: true } }
    const text = serialiseDiagram({ ...emptyDiagram('Ways'), ways })
    expect(opened(text).ways).toEqual(ways)
    expect(serialiseDiagram(opened(text))).toBe(text)
  })

  it('sets aside a way that makes no sense and keeps the others', () => {
    const raw = { ...emptyDiagram('Ways'), ways: { bad: { points: [{ x: 'far' }] }, good: { points: POINTS } } }
    const result = parseDiagram(JSON.stringify(raw), 'ways.awsdiagram')
    expect(result.outcome === 'partial' && result.diagram.ways).toEqual({ good: { points: POINTS } })
  })
})
