/** States of a search by cost. Equal costs come out in the order they went in, so that routes never flicker. */
export interface StateQueue {
  push(state: number, cost: number): void
  /** The cheapest state; -1: there is none. */
  pop(): number
}

/** An empty queue: a binary heap over plain numbers. */
export function createStateQueue(): StateQueue {
  const states: number[] = []
  const costs: number[] = []
  const orders: number[] = []
  let pushed = 0

  const isBefore = (i: number, j: number) => {
    const [a = 0, b = 0] = [costs[i], costs[j]]
    return a < b || (a === b && (orders[i] ?? 0) < (orders[j] ?? 0))
  }
  const swap = (i: number, j: number) => {
    for (const list of [states, costs, orders]) {
      const kept = list[i] ?? 0
      list[i] = list[j] ?? 0
      list[j] = kept
    }
  }

  function push(state: number, cost: number): void {
    states.push(state)
    costs.push(cost)
    orders.push(pushed++)
    for (let i = states.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!isBefore(i, parent)) break
      swap(i, parent)
      i = parent
    }
  }

  function pop(): number {
    const top = states[0] ?? -1
    if (top < 0) return -1
    swap(0, states.length - 1)
    states.pop()
    costs.pop()
    orders.pop()
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let least = i
      if (left < states.length && isBefore(left, least)) least = left
      if (right < states.length && isBefore(right, least)) least = right
      if (least === i) return top
      swap(i, least)
      i = least
    }
  }

  return { push, pop }
}
