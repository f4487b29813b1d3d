import type { Size } from '../diagram/types'
import { bottomOf, centerOf, containsRect, inflate, overlaps, type Rect, rightOf } from './rect'
import { createRectIndex } from './rect-index'

/** Measures of the small card of a generated resource, in pixels. */
export const GHOST = { width: 176, height: 36, gap: 8, most: 4 } as const

/** Who generates, and where its ghosts may stand. */
export interface GhostOwner {
  readonly id: string
  readonly rect: Rect
  /** A container, whose ghosts stand in it; else they stand beside it. */
  readonly isFrame: boolean
  /** The container they must not leave; absent: the diagram. */
  readonly within?: Rect
  /** How many ghosts it has. */
  readonly count: number
}

/** What ghosts must not cover, and what they should not. */
export interface GhostGround {
  /** Cards, actors, notes and the titles of frames. */
  readonly taken: readonly Rect[]
  /** Frames: a ghost lies in those its owner is or lies in, and neither in nor on the border of any other. */
  readonly frames: readonly Rect[]
  /** Boxes around pieces of lines; ghosts stand on them only where nothing else is free. */
  readonly lines: readonly Rect[]
}

/** How many steps away from its owner a ghost may stand. */
const REACH = 4
const LINE_COST = 240
const LEFT_COST = 30
const ABOVE_COST = 16

/** Finds places for the ghosts of one owner after another; a ghost once placed is in the way of the next. */
export interface GhostPlacer {
  /** As many places as are free near the owner, at most `GHOST.most` and as many as it has ghosts. */
  placesFor(owner: GhostOwner): readonly Rect[]
}

/** A placer over a ground. */
export function createGhostPlacer({ taken, frames, lines }: GhostGround): GhostPlacer {
  const known = new Map<string, readonly Rect[]>()
  const obstacles = [...taken]
  const cards = indexed(obstacles)
  const borders = indexed(frames)
  const pieces = indexed(lines)

  const isFree = (rect: Rect, owner: Rect) => {
    const roomy = inflate(rect, GHOST.gap / 2)
    return (
      !some(cards, roomy, (i) => overlaps(obstacles[i] ?? rect, roomy)) &&
      !some(borders, roomy, (i) => {
        const frame = frames[i]
        return (
          frame !== undefined && overlaps(frame, roomy) && !(containsRect(frame, roomy) && containsRect(frame, owner))
        )
      })
    )
  }
  const cost = (rect: Rect) => {
    let crossed = 0
    some(pieces, rect, (i) => {
      const piece = lines[i]
      if (piece && overlaps(inflate(piece, 1), rect)) crossed++
      return false
    })
    return crossed * LINE_COST
  }
  return {
    placesFor: (owner) => {
      const before = known.get(owner.id)
      if (before) return before
      const candidates = (owner.isFrame ? inside(owner.rect) : beside(owner.rect))
        .filter(({ rect }) => !owner.within || containsRect(inflate(owner.within, -GHOST.gap), rect))
        .filter(({ rect }) => isFree(rect, owner.rect))
        .map(({ rect, far }) => ({ rect, cost: far + cost(rect) }))
        .sort((a, b) => a.cost - b.cost)
      const places: Rect[] = []
      for (const { rect } of candidates) {
        if (places.length === Math.min(owner.count, GHOST.most)) break
        if (places.some((other) => overlaps(inflate(other, GHOST.gap / 2), rect))) continue
        places.push(rect)
        cards.add(obstacles.push(rect) - 1, rect)
      }
      known.set(owner.id, places)
      return places
    },
  }
}

function indexed(rects: readonly Rect[]) {
  const index = createRectIndex()
  for (const [i, rect] of rects.entries()) index.add(i, rect)
  return index
}

function some(
  index: ReturnType<typeof createRectIndex>,
  { x, y, width, height }: Rect,
  is: (item: number) => boolean,
): boolean {
  let found = false
  index.near(x, y, x + width, y + height, (item) => {
    found ||= is(item)
  })
  return found
}

interface Candidate {
  readonly rect: Rect
  /** How far it is from the best place, in pixels. */
  readonly far: number
}

const SIZE: Size = { width: GHOST.width, height: GHOST.height }

/** Below, above, right and left of a card, the nearest places first. */
function beside(owner: Rect): Candidate[] {
  const candidates: Candidate[] = []
  const middle = centerOf(owner)
  const add = (x: number, y: number, extra: number) => {
    const rect = { x: Math.round(x), y: Math.round(y), ...SIZE }
    const at = centerOf(rect)
    candidates.push({ rect, far: Math.abs(at.x - middle.x) / 2 + Math.abs(at.y - middle.y) + extra })
  }
  const step = GHOST.height + GHOST.gap
  for (let i = 0; i < REACH; i++) {
    for (const dx of [0, owner.width - GHOST.width, -GHOST.width / 2, GHOST.width / 2]) {
      add(owner.x + dx, bottomOf(owner) + GHOST.gap + i * step, Math.abs(dx) / 4)
      add(owner.x + dx, owner.y - GHOST.gap - GHOST.height - i * step, ABOVE_COST + Math.abs(dx) / 4)
    }
    for (const dy of [i * step, -i * step]) {
      add(rightOf(owner) + 2 * GHOST.gap, owner.y + dy, 0)
      add(owner.x - 2 * GHOST.gap - GHOST.width, owner.y + dy, LEFT_COST)
    }
  }
  return candidates
}

/** Rows in a frame, from the bottom left. */
function inside(owner: Rect): Candidate[] {
  const candidates: Candidate[] = []
  const inset = 2 * GHOST.gap
  for (let row = 0; row < 2 * REACH; row++) {
    const y = bottomOf(owner) - inset - GHOST.height - row * (GHOST.height + GHOST.gap)
    for (let x = owner.x + inset; x + GHOST.width + inset <= rightOf(owner); x += GHOST.width + GHOST.gap)
      candidates.push({ rect: { x: Math.round(x), y: Math.round(y), ...SIZE }, far: row * 60 + (x - owner.x) / 8 })
  }
  const floor = owner.y + 2 * GHOST.gap
  return candidates.filter(({ rect }) => rect.y >= floor)
}
