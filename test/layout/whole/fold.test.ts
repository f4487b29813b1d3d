import { describe, expect, it } from 'vitest'
import { overlaps, type Rect } from '../../../shared/drawing/rect'
import { qualityOf } from '../../../shared/layout/drawing-quality'
import { folded } from '../../../shared/layout/whole/fold'
import { type Plan, type PlannedLine, transposed } from '../../../shared/layout/whole/plan'

const COUNT = 40

/** A chain of pairs of cards in frames; both cards of a frame are joined to those of the next, and every fifth line runs back. */
function chain(): Plan {
  const cards = new Map<string, Rect>()
  const frames = new Map<string, Rect>()
  const lines: PlannedLine[] = []
  for (let i = 0; i < COUNT; i++) {
    frames.set(`f${i}`, { x: i * 300, y: 0, width: 240, height: 220 })
    for (const j of [0, 1]) {
      cards.set(`c${i}.${j}`, { x: i * 300 + 24, y: 40 + j * 90, width: 192, height: 64 })
      if (i === 0) continue
      const points = [
        { x: i * 300 - 84, y: 60 + j * 90 },
        { x: i * 300 + 24, y: 60 + j * 90 },
      ]
      const ends = [`c${i - 1}.${j}`, `c${i}.${j}`] as const
      const isBack = i % 5 === 0
      const [source, target] = isBack ? [ends[1], ends[0]] : ends
      lines.push({ id: `l${i}.${j}`, source, target, labelWidth: 0, points: isBack ? points.reverse() : points })
    }
  }
  return { cards, frames, lines }
}

const quality = (plan: Plan) => qualityOf({ lines: plan.lines, cards: plan.cards, frames: plan.frames.values() })

describe('a folded strip', () => {
  it('has about the shape of a screen, without a crossing, an overlap or a line through a card', () => {
    const [before, after] = [quality(chain()), quality(folded(chain(), false))]
    expect(before.width / before.height).toBeGreaterThan(50)
    expect(after.width / after.height).toBeGreaterThan(1)
    expect(after.width / after.height).toBeLessThan(2.5)
    expect(after.crossings).toBe(0)
    expect(after.throughCards).toBe(0)
    const frames = [...folded(chain(), false).frames.values()]
    frames.forEach((one, i) => {
      for (const other of frames.slice(i + 1)) expect(overlaps(one, other)).toBe(false)
    })
  })

  it('keeps every line level or upright, and its ends at the same places of its cards', () => {
    const [before, after] = [chain(), folded(chain(), false)]
    const offset = (plan: Plan, id: string, point: { x: number; y: number } | undefined) => {
      const card = plan.cards.get(id)
      return card && point && { x: point.x - card.x, y: point.y - card.y }
    }
    after.lines.forEach((line, i) => {
      const old = before.lines[i]
      expect(offset(after, line.source, line.points[0])).toEqual(offset(before, line.source, old?.points[0]))
      expect(offset(after, line.target, line.points.at(-1))).toEqual(offset(before, line.target, old?.points.at(-1)))
      line.points.slice(1).forEach((b, at) => {
        const a = line.points[at]
        expect(a?.x === b.x || a?.y === b.y).toBe(true)
      })
    })
  })

  it('becomes columns where the flow runs down', () => {
    const { width, height } = quality(folded(transposed(chain()), true))
    expect(height / width).toBeLessThan(2.5)
    expect(width / height).toBeLessThan(2.5)
  })

  it('is left alone where it is no strip, or one frame reaches all along it', () => {
    const short = { ...chain(), lines: [], cards: new Map([...chain().cards].slice(0, 4)), frames: new Map() }
    expect(folded(short, false)).toBe(short)
    const whole = new Map(chain().frames).set('all', { x: -24, y: -40, width: COUNT * 300, height: 300 })
    const framed = { ...chain(), frames: whole }
    expect(folded(framed, false)).toBe(framed)
  })
})
