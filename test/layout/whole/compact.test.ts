import Elk from 'elkjs/lib/elk.bundled.js'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../../../shared/diagram/queries'
import { containsRect, overlaps } from '../../../shared/drawing/rect'
import { qualityOf } from '../../../shared/layout/drawing-quality'
import { compacted } from '../../../shared/layout/whole/compact'
import type { Plan } from '../../../shared/layout/whole/plan'
import { wholeLayout } from '../../../shared/layout/whole/whole-layout'
import { nestedDiagram } from '../../drawing/random-diagrams'
import { lineOf } from '../../drawing/sample-diagrams'

const SETTINGS = {
  isQuick: true,
  bundlesAllKinds: false,
  readsServedFirst: false,
  hasLabels: false,
  isCompacted: false,
  spread: 1,
  direction: 'right',
  seed: 1,
  isPlain: false,
} as const

async function planOf(count: number): Promise<Plan> {
  const seed = Array.from({ length: 60 }, (_, i) => (i * 7919 + 13) % 99_991)
  const index = indexOf(nestedDiagram(count, seed))
  const style = { direction: 'right', spacing: 'normal' } as const
  return wholeLayout({ index, elk: new Elk(), lineOf, style, places: new Map() }, SETTINGS)
}

const quality = (plan: Plan) => qualityOf({ lines: plan.lines, cards: plan.cards, frames: plan.frames.values() })

describe('compacted', () => {
  it('makes a drawing smaller without a crossing, an overlap or a line through a card more', async () => {
    const plan = await planOf(60)
    const [before, after] = [quality(plan), quality(compacted(plan))]
    expect(after.width * after.height).toBeLessThan(before.width * before.height)
    expect(after.crossingPairs).toBeLessThanOrEqual(before.crossingPairs)
    expect(after.throughCards).toBe(0)
    const cards = [...compacted(plan).cards.values()]
    cards.forEach((one, i) => {
      for (const other of cards.slice(i + 1)) expect(overlaps(one, other)).toBe(false)
    })
  })

  it('keeps in its frame what was in it', async () => {
    const plan = await planOf(60)
    const result = compacted(plan)
    for (const [frame, outer] of plan.frames) {
      for (const [card, inner] of plan.cards) {
        const [frameAfter, cardAfter] = [result.frames.get(frame), result.cards.get(card)]
        if (!frameAfter || !cardAfter) throw new Error('something was lost')
        expect(containsRect(frameAfter, cardAfter)).toBe(containsRect(outer, inner))
      }
    }
  })
})
