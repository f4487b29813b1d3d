import { describe, expect, it } from 'vitest'
import type { DiagramNode } from '../../shared/diagram/types'
import { cardOf } from '../../shared/drawing/card'
import { frameLookOf } from '../../shared/drawing/frame-look'
import { pathText } from '../../shared/drawing/path-text'
import { CARD, cardTextWidth, FONT } from '../../shared/drawing/sizes'
import { fitText, textWidth, wrapText } from '../../shared/drawing/text-measure'
import { resource, subnetNode } from './sample-diagrams'

const queue = resource('OrdersQueue', 'AWS::SQS::Queue', 'Orders', undefined, { FifoQueue: true })

describe('cardOf', () => {
  it('says what a service is for, what it is, or how it is set', () => {
    expect(cardOf(queue, 'business', 240).lines.join(' ')).toMatch(/[a-z]{3}/u)
    expect(cardOf(queue, 'architecture', 240).lines).toHaveLength(1)
    expect(cardOf(queue, 'engineering', 240).lines[0]).toBe('OrdersQueue')
  })

  it('fits its lines to the card', () => {
    for (const level of ['business', 'architecture', 'engineering'] as const) {
      const card = cardOf(queue, level)
      expect(card.lines.length).toBeLessThanOrEqual(2)
      for (const line of card.lines)
        expect(textWidth(line, FONT.line)).toBeLessThanOrEqual(cardTextWidth(CARD.minWidth))
    }
  })

  it('finds icon and category of types nobody curated', () => {
    const card = cardOf(resource('x', 'AWS::MemoryDB::Cluster', ''), 'architecture')
    expect(card).toMatchObject({ title: 'x', tone: 'database' })
    expect(card.lines).toEqual(['MemoryDB cluster'])
    expect(card.icon).toBeDefined()
  })

  it('shows what it does not know as such', () => {
    const node: DiagramNode = {
      id: 'u',
      kind: 'unknown',
      label: '',
      position: { x: 0, y: 0 },
      raw: { kind: 'sticker' },
    }
    expect(cardOf(node, 'architecture')).toMatchObject({ title: 'Unknown', lines: ['sticker'] })
  })
})

describe('frameLookOf', () => {
  it('takes the tone from what a subnet is for', () => {
    expect(frameLookOf(subnetNode('s', 'Front', 'public', 'v')).tone).toBe('public')
    expect(frameLookOf(subnetNode('s', 'Back', 'isolated', 'v')).tone).toBe('isolated')
  })

  it('adds to the title what tells frames apart', () => {
    const zone: DiagramNode = {
      id: 'z',
      kind: 'frame',
      frame: 'availability-zone',
      label: 'Zone',
      value: '1',
      position: { x: 0, y: 0 },
    }
    expect(frameLookOf(zone)).toMatchObject({ title: 'Zone · b', dashed: true, tone: 'region' })
    expect(frameLookOf({ ...zone, frame: 'something-new', value: 'x' }).tone).toBe('neutral')
  })
})

describe('text', () => {
  it('is cut with an ellipsis where it does not fit', () => {
    expect(fitText('short', 100, 13)).toBe('short')
    const cut = fitText('a text that is far too long for this', 80, 13)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(80)
  })

  it('is broken at spaces, the last line cut', () => {
    const lines = wrapText('one two three four five six seven eight', 60, 11, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.endsWith('…')).toBe(true)
  })
})

describe('pathText', () => {
  it('rounds bends, less where there is little room', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 6 },
    ]
    expect(pathText(points)).toBe('M0 0L97 0Q100 0 100 3L100 6')
    expect(
      pathText([
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ]),
    ).toBe('M0 0L9 0')
    expect(pathText([])).toBe('')
  })
})
