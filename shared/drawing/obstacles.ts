import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Connection, Diagram } from '../diagram/types'
import type { Rects } from './bounds'
import { bottomOf, overlaps, type Rect, rightOf } from './rect'
import { createRectIndex } from './rect-index'
import { shapeOf } from './shapes'
import { FRAME, frameTitleWidth } from './sizes'

/** What lies in the way of lines. */
export interface Obstacles {
  /** How many cards a segment touches or passes closer than `CLEARANCE`; the cards at its ends only when it runs through them. */
  hits(x1: number, y1: number, x2: number, y2: number, ends: Ends): number
  /** How unpleasant a segment is that hits nothing: along a frame's border, across a title, through frames it has no business in. */
  discomfort(x1: number, y1: number, x2: number, y2: number, ends: Ends): number
  /** Cards that touch the area. */
  cardsIn(area: Rect): Rect[]
  /** Titles of frames that touch the area. */
  titlesIn(area: Rect): Rect[]
  endsOf(connection: Connection): Ends
}

/** What a line belongs to: the cards at its ends and the frames around them, as numbers of this set of obstacles. */
export interface Ends {
  readonly source: number
  readonly target: number
  readonly frames: ReadonlySet<number>
  /** The innermost frame around both ends; undefined: only the diagram is. */
  readonly around: Rect | undefined
}

/** How near a line may pass a card, in pixels. */
export const CLEARANCE = 4
const BORDER_REACH = 9
const BORDER_COST = 30
const TITLE_COST = 60
const FOREIGN_FRAME_COST = 0.6
const OUTSIDE_COST = 0.8

/** Collects what lines must or should avoid. Cards are leaves of every shape; frames are passed, at a price. */
export function obstaclesOf(diagram: Diagram, rects: Rects): Obstacles {
  const index = indexOf(diagram)
  const cards: Rect[] = []
  const frames: { rect: Rect; title: Rect }[] = []
  const cardIndex = createRectIndex()
  const frameIndex = createRectIndex()
  const numbers = new Map<string, number>()
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect) continue
    const isFrame = shapeOf(node, index) === 'frame'
    numbers.set(node.id, isFrame ? frames.length : cards.length)
    if (isFrame) {
      const width = Math.min(frameTitleWidth(node), rect.width - 2 * FRAME.titleInset)
      const title = {
        x: rect.x + FRAME.titleInset,
        y: rect.y - FRAME.titleHeight / 2,
        width,
        height: FRAME.titleHeight,
      }
      frameIndex.add(frames.push({ rect, title }) - 1, rect)
    } else cardIndex.add(cards.push(rect) - 1, rect)
  }

  function hits(x1: number, y1: number, x2: number, y2: number, ends: Ends): number {
    const left = Math.min(x1, x2) - CLEARANCE
    const right = Math.max(x1, x2) + CLEARANCE
    const top = Math.min(y1, y2) - CLEARANCE
    const bottom = Math.max(y1, y2) + CLEARANCE
    let count = 0
    cardIndex.near(left, top, right, bottom, (item) => {
      const card = cards[item]
      if (!card) return
      const slack = item === ends.source || item === ends.target ? CLEARANCE : 0
      const touches =
        card.x < right - slack &&
        rightOf(card) > left + slack &&
        card.y < bottom - slack &&
        bottomOf(card) > top + slack
      if (touches) count++
    })
    return count
  }

  function discomfort(x1: number, y1: number, x2: number, y2: number, ends: Ends): number {
    const left = Math.min(x1, x2)
    const right = Math.max(x1, x2)
    const top = Math.min(y1, y2)
    const bottom = Math.max(y1, y2)
    let cost = ends.around ? OUTSIDE_COST * lengthOutside(left, top, right, bottom, ends.around) : 0
    frameIndex.near(left - BORDER_REACH, top - 16, right + BORDER_REACH, bottom + 16, (item) => {
      const frame = frames[item]
      if (!frame) return
      const { rect, title } = frame
      const inX = Math.min(right, rightOf(rect)) - Math.max(left, rect.x)
      const inY = Math.min(bottom, bottomOf(rect)) - Math.max(top, rect.y)
      if (y1 === y2 && inX > 0 && isNear(y1, rect.y, bottomOf(rect))) cost += BORDER_COST + inX
      if (x1 === x2 && inY > 0 && isNear(x1, rect.x, rightOf(rect))) cost += BORDER_COST + inY
      if (title.x < right + 2 && rightOf(title) > left - 2 && title.y < bottom && bottomOf(title) > top)
        cost += TITLE_COST
      if (inX >= 0 && inY >= 0 && !ends.frames.has(item)) cost += (inX + inY) * FOREIGN_FRAME_COST
    })
    return cost
  }

  function itemsIn<T>(found: (visit: (item: number) => void) => void, pick: (item: number) => T | undefined): T[] {
    const items: T[] = []
    found((item) => {
      const picked = pick(item)
      if (picked) items.push(picked)
    })
    return items
  }

  const within = (area: Rect, rect: Rect | undefined) => (rect && overlaps(rect, area) ? rect : undefined)
  return {
    hits,
    discomfort,
    cardsIn: (area) =>
      itemsIn(
        (visit) => cardIndex.near(area.x, area.y, rightOf(area), bottomOf(area), visit),
        (item) => within(area, cards[item]),
      ),
    titlesIn: (area) =>
      itemsIn(
        (visit) => frameIndex.near(area.x, area.y - 16, rightOf(area), bottomOf(area) + 16, visit),
        (item) => within(area, frames[item]?.title),
      ),
    endsOf: (connection) => endsOf(connection, index, numbers, rects),
  }
}

function isNear(value: number, a: number, b: number): boolean {
  return Math.abs(value - a) < BORDER_REACH || Math.abs(value - b) < BORDER_REACH
}

function lengthOutside(left: number, top: number, right: number, bottom: number, frame: Rect): number {
  const inside =
    Math.max(0, Math.min(right, rightOf(frame)) - Math.max(left, frame.x)) +
    Math.max(0, Math.min(bottom, bottomOf(frame)) - Math.max(top, frame.y))
  const isWithin = right >= frame.x && left <= rightOf(frame) && bottom >= frame.y && top <= bottomOf(frame)
  return right - left + bottom - top - (isWithin ? inside : 0)
}

function endsOf(connection: Connection, index: DiagramIndex, numbers: ReadonlyMap<string, number>, rects: Rects): Ends {
  const frames = new Set<number>()
  const framesAround = (id: string) => {
    const node = index.node(id)
    const above = index.ancestors(id).map((ancestor) => ancestor.id)
    return node && shapeOf(node, index) === 'frame' ? [id, ...above] : above
  }
  const sourceFrames = framesAround(connection.source)
  const targetFrames = framesAround(connection.target)
  for (const id of [...sourceFrames, ...targetFrames]) frames.add(numbers.get(id) ?? -1)
  const common = sourceFrames.find((id) => targetFrames.includes(id))
  const cardNumber = (id: string, around: readonly string[]) => (around[0] === id ? -1 : (numbers.get(id) ?? -1))
  return {
    source: cardNumber(connection.source, sourceFrames),
    target: cardNumber(connection.target, targetFrames),
    frames,
    around: common === undefined ? undefined : rects.get(common),
  }
}
