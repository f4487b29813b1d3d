import type { Item, Separation } from './separations'

/** Items that move as one. */
export interface Clusters {
  join(one: number, other: number): void
  /**
   * How far each item moves down so that all stand as high as the separations allow; never above 0. Where they allow no
   * better, nothing moves.
   */
  leastShifts(items: readonly Item[], separations: readonly Separation[]): number[]
}

/** Every item in a cluster of its own. */
export function createClusters(count: number): Clusters {
  const parents = Array.from({ length: count }, (_, item) => item)
  const rootOf = (item: number): number => {
    let root = item
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root
      root = parents[root] ?? root
    }
    return root
  }
  return {
    join: (one, other) => {
      parents[rootOf(one)] = rootOf(other)
    },
    leastShifts: (items, separations) => {
      const roots = parents.map((_, item) => rootOf(item))
      const shifts = lowest(items, roots)
      settle(items, roots, separations, shifts)
      return roots.map((root) => shifts[root] ?? 0)
    },
  }
}

/** Every cluster at the very top. */
function lowest(items: readonly Item[], roots: readonly number[]): number[] {
  const shifts: number[] = []
  items.forEach(({ top }, item) => {
    const root = roots[item] ?? item
    shifts[root] = Math.max(shifts[root] ?? Number.NEGATIVE_INFINITY, -top)
  })
  return shifts
}

/** Moves clusters down until every separation holds. As all hold where nothing moves, this comes to an end. */
function settle(
  items: readonly Item[],
  roots: readonly number[],
  separations: readonly Separation[],
  shifts: number[],
) {
  const edges = separations
    .map(({ above, below, gap }) => ({
      from: roots[above] ?? above,
      to: roots[below] ?? below,
      least: (items[above]?.bottom ?? 0) + gap - (items[below]?.top ?? 0),
      at: items[above]?.top ?? 0,
    }))
    .filter(({ from, to }) => from !== to)
    // From the top down nearly all is settled in one go.
    .sort((a, b) => a.at - b.at)
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const { from, to, least } of edges) {
      const wanted = (shifts[from] ?? 0) + least
      if (wanted <= (shifts[to] ?? 0)) continue
      shifts[to] = wanted
      isSettled = false
    }
  }
}
