import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Connection, Diagram, DiagramNode } from '../diagram/types'
import type { Rects } from './bounds'
import { forEachSegment, type Polyline } from './polyline'
import { bottomOf, overlaps, type Rect, rightOf } from './rect'
import { createRectIndex, type RectIndex } from './rect-index'
import { shapeOf } from './shapes'
import { FRAME, frameTitleWidth } from './sizes'

/** What lies in the way of lines. */
export interface Obstacles {
  /** How many cards a segment touches or passes closer than `CLEARANCE`; the cards at its ends only when it runs through them. */
  hits(x1: number, y1: number, x2: number, y2: number, ends: Ends): number
  /** How many other cards a segment passes closer than looks calm. */
  crowding(x1: number, y1: number, x2: number, y2: number, ends: Ends): number
  /** How unpleasant a segment is that hits nothing: along a frame's border, across a title, through frames it has no business in. */
  discomfort(x1: number, y1: number, x2: number, y2: number, ends: Ends): number
  /** Whether a line runs through no card that is not at its ends. */
  isFree(points: Polyline, ends: Ends): boolean
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
const CALM_CLEARANCE = 11
const BORDER_REACH = 9
const BORDER_COST = 30
const TITLE_COST = 60
const FOREIGN_FRAME_COST = 0.6
const OUTSIDE_COST = 0.8
/** How far a title stands out of its frame, and a little. */
const TITLE_REACH = 16

/** Collects what lines must or should avoid. Cards are leaves of every shape; frames are passed, at a price. */
export function obstaclesOf(diagram: Diagram, rects: Rects): Obstacles {
  const index = indexOf(diagram)
  const things = collect(diagram, rects, index)
  const { cards, frames, cardIndex, frameIndex, numbers } = things
  return {
    hits: (x1, y1, x2, y2, ends) => countHits(things, spanOf(x1, y1, x2, y2), ends, CLEARANCE),
    crowding: (x1, y1, x2, y2, ends) => countHits(things, spanOf(x1, y1, x2, y2), ends, CALM_CLEARANCE),
    discomfort: (x1, y1, x2, y2, ends) => priceOf(things, spanOf(x1, y1, x2, y2), ends),
    isFree: (points, ends) => {
      let hits = 0
      forEachSegment(points, (a, b) => {
        hits += countHits(things, spanOf(a.x, a.y, b.x, b.y), ends, 0)
      })
      return hits === 0
    },
    cardsIn: (area) => {
      const found: Rect[] = []
      cardIndex.near(area.x, area.y, rightOf(area), bottomOf(area), (item) => {
        const card = cards[item]
        if (card && overlaps(card, area)) found.push(card)
      })
      return found
    },
    titlesIn: (area) => {
      const found: Rect[] = []
      frameIndex.near(area.x, area.y - TITLE_REACH, rightOf(area), bottomOf(area) + TITLE_REACH, (item) => {
        const title = frames[item]?.title
        if (title && overlaps(title, area)) found.push(title)
      })
      return found
    },
    endsOf: (connection) => endsOf(connection, index, numbers, rects),
  }
}

interface Things {
  readonly cards: readonly Rect[]
  readonly frames: readonly { readonly rect: Rect; readonly title: Rect }[]
  readonly cardIndex: RectIndex
  readonly frameIndex: RectIndex
  /** Number among the cards or among the frames, by node id. */
  readonly numbers: ReadonlyMap<string, number>
}

function collect(diagram: Diagram, rects: Rects, index: DiagramIndex): Things {
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
    if (isFrame) frameIndex.add(frames.push({ rect, title: titleRect(node, rect) }) - 1, rect)
    else cardIndex.add(cards.push(rect) - 1, rect)
  }
  return { cards, frames, cardIndex, frameIndex, numbers }
}

function titleRect(node: DiagramNode, rect: Rect): Rect {
  const width = Math.min(frameTitleWidth(node), rect.width - 2 * FRAME.titleInset)
  const height = FRAME.titleHeight
  return { x: rect.x + FRAME.titleInset, y: rect.y - height / 2, width, height }
}

/** A level or upright segment. */
interface Span {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function spanOf(x1: number, y1: number, x2: number, y2: number): Span {
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) }
}

function countHits({ cards, cardIndex }: Things, span: Span, ends: Ends, clearance: number): number {
  const { left, right, top, bottom } = span
  let count = 0
  cardIndex.near(left - clearance, top - clearance, right + clearance, bottom + clearance, (item) => {
    const card = cards[item]
    if (!card) return
    const reach = item === ends.source || item === ends.target ? 0 : clearance
    const isBeside = card.x >= right + reach || rightOf(card) <= left - reach
    const isAboveOrBelow = card.y >= bottom + reach || bottomOf(card) <= top - reach
    if (!isBeside && !isAboveOrBelow) count++
  })
  return count
}

function priceOf({ frames, frameIndex }: Things, span: Span, ends: Ends): number {
  const { left, right, top, bottom } = span
  let price = ends.around ? OUTSIDE_COST * lengthOutside(span, ends.around) : 0
  frameIndex.near(left - BORDER_REACH, top - TITLE_REACH, right + BORDER_REACH, bottom + TITLE_REACH, (item) => {
    const frame = frames[item]
    if (!frame) return
    const { rect, title } = frame
    const inX = Math.min(right, rightOf(rect)) - Math.max(left, rect.x)
    const inY = Math.min(bottom, bottomOf(rect)) - Math.max(top, rect.y)
    if (top === bottom && inX > 0 && isNear(top, rect.y, bottomOf(rect))) price += BORDER_COST + inX
    if (left === right && inY > 0 && isNear(left, rect.x, rightOf(rect))) price += BORDER_COST + inY
    const isBesideTitle = title.x >= right + 2 || rightOf(title) <= left - 2
    if (!isBesideTitle && title.y < bottom && bottomOf(title) > top) price += TITLE_COST
    if (inX >= 0 && inY >= 0 && !ends.frames.has(item)) price += (inX + inY) * FOREIGN_FRAME_COST
  })
  return price
}

function isNear(value: number, a: number, b: number): boolean {
  return Math.abs(value - a) < BORDER_REACH || Math.abs(value - b) < BORDER_REACH
}

function lengthOutside({ left, right, top, bottom }: Span, frame: Rect): number {
  const inX = Math.min(right, rightOf(frame)) - Math.max(left, frame.x)
  const inY = Math.min(bottom, bottomOf(frame)) - Math.max(top, frame.y)
  const length = right - left + bottom - top
  return inX >= 0 && inY >= 0 ? length - inX - inY : length
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
