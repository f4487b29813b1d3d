/** Something that takes room: a card, a level piece of a line, or the upper or lower edge of a frame. */
export interface Item {
  readonly sort: 'card' | 'line' | 'upper' | 'lower'
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Least distances one above the other, in pixels. */
export interface Gaps {
  readonly cards: number
  readonly cardAndLine: number
  readonly lines: number
  /** From a frame's upper edge to what lies in it. */
  readonly insideTop: number
  /** From what lies in a frame to its lower edge. */
  readonly inside: number
  readonly lineAndFrame: number
  /** Between frames, and between a frame and a card outside it. */
  readonly frames: number
}

/** One item stands at least so far above another. */
export interface Separation {
  readonly above: number
  readonly below: number
  readonly gap: number
}

/** How many neighbours above and below count: more than one, as a line may begin right at a card's edge. */
const NEIGHBOURS = 3

/**
 * Who must stay above whom: neighbours that share any x, never farther apart than they are. A line swept from left to right
 * meets all of them.
 */
export function separations(items: readonly Item[], gaps: Gaps): Separation[] {
  const found: Separation[] = []
  const known = new Set<number>()
  const active: number[] = []
  const add = (above: number | undefined, below: number | undefined) => {
    const [one, other] = [items[above ?? -1], items[below ?? -1]]
    if (above === undefined || below === undefined || !one || !other || other.top < one.bottom) return
    const key = above * items.length + below
    if (known.has(key)) return
    known.add(key)
    found.push({ above, below, gap: Math.min(gapBetween(one, other, gaps), other.top - one.bottom) })
  }
  const around = (at: number) => {
    for (let upper = at - NEIGHBOURS; upper < at; upper++) {
      for (let lower = at; lower < at + NEIGHBOURS; lower++) add(active[upper], active[lower])
    }
  }
  for (const { item, isStart } of eventsOf(items)) {
    const at = placeOf(item, active, items)
    if (isStart) {
      active.splice(at, 0, item)
      around(at)
      around(at + 1)
    } else {
      active.splice(at, 1)
      around(at)
    }
  }
  return found
}

function eventsOf(items: readonly Item[]) {
  const events = items.flatMap(({ left, right }, item) => [
    { x: left, item, isStart: true },
    { x: right, item, isStart: false },
  ])
  // What ends where another begins touches it, so beginnings come first.
  return events.sort((a, b) => a.x - b.x || Number(b.isStart) - Number(a.isStart) || a.item - b.item)
}

function placeOf(item: number, active: readonly number[], items: readonly Item[]): number {
  let [low, high] = [0, active.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(active[middle] ?? 0, item, items)) low = middle + 1
    else high = middle
  }
  return low
}

function isBefore(a: number, b: number, items: readonly Item[]): boolean {
  const [one, other] = [items[a], items[b]]
  if (!one || !other) return false
  const difference = one.top + one.bottom - other.top - other.bottom
  return difference === 0 ? a < b : difference < 0
}

function gapBetween(above: Item, below: Item, gaps: Gaps): number {
  const isLine = above.sort === 'line' || below.sort === 'line'
  if (above.sort === 'line' && below.sort === 'line') return gaps.lines
  if (isLine) return above.sort === 'card' || below.sort === 'card' ? gaps.cardAndLine : gaps.lineAndFrame
  if (above.sort === 'upper') return gaps.insideTop
  if (below.sort === 'lower') return gaps.inside
  return above.sort === 'card' && below.sort === 'card' ? gaps.cards : gaps.frames
}
