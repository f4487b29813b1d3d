import { bottomOf, type Rect, rightOf } from './rect'

/** Finds rectangles near a place without looking at all of them. */
export interface RectIndex {
  /** Calls `visit` with the number of each rectangle that may touch the area, each once. */
  near(left: number, top: number, right: number, bottom: number, visit: (item: number) => void): void
  add(item: number, rect: Rect): void
}

const CELL = 160
/** Keeps a cell's two coordinates in one whole number. */
const STRIDE = 65_536

/** An empty index. */
export function createRectIndex(): RectIndex {
  const cells = new Map<number, number[]>()
  const seen: number[] = []
  let round = 0
  const cellKey = (column: number, row: number) => column * STRIDE + row

  function add(item: number, rect: Rect): void {
    for (let column = Math.floor(rect.x / CELL); column <= Math.floor(rightOf(rect) / CELL); column++) {
      for (let row = Math.floor(rect.y / CELL); row <= Math.floor(bottomOf(rect) / CELL); row++) {
        const key = cellKey(column, row)
        const items = cells.get(key)
        if (items) items.push(item)
        else cells.set(key, [item])
      }
    }
  }

  function near(left: number, top: number, right: number, bottom: number, visit: (item: number) => void): void {
    round++
    const lastColumn = Math.floor(right / CELL)
    const lastRow = Math.floor(bottom / CELL)
    for (let column = Math.floor(left / CELL); column <= lastColumn; column++) {
      for (let row = Math.floor(top / CELL); row <= lastRow; row++) {
        const items = cells.get(cellKey(column, row))
        if (!items) continue
        for (const item of items) {
          if (seen[item] === round) continue
          seen[item] = round
          visit(item)
        }
      }
    }
  }

  return { add, near }
}
