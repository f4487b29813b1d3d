import type { Size } from '../../diagram/types'
import { type Rect, unionOf } from '../../drawing/rect'
import { SPACING } from '../presets'
import { stretch } from '../shelf'
import { mapPlan, type Plan } from './plan'

/** How many widths of the sheet are tried. */
const WIDTHS = 24

/** Plans beside and below one another, the largest first, so that the sheet comes near to a screen's shape. */
export function packed(plans: readonly Plan[]): Plan {
  const boxed = plans.flatMap((plan) => {
    const box = boxOf(plan)
    return box ? [{ plan, box }] : []
  })
  boxed.sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
  const widest = Math.max(0, ...boxed.map(({ box }) => box.width))
  const total = boxed.reduce((sum, { box }) => sum + box.width + SPACING.part, 0)
  let best: { corners: { x: number; y: number }[]; cost: number } | undefined
  for (let i = 0; i <= WIDTHS; i++) {
    const { corners, size } = shelved(
      boxed.map(({ box }) => box),
      widest + ((total - widest) * i) / WIDTHS,
    )
    const cost = size.width * size.height * stretch(size)
    if (!best || cost < best.cost) best = { corners, cost }
  }
  const moved = boxed.map(({ plan, box }, i) => movedTo(plan, box, best?.corners[i] ?? { x: 0, y: 0 }))
  return {
    cards: new Map(moved.flatMap((plan) => [...plan.cards])),
    frames: new Map(moved.flatMap((plan) => [...plan.frames])),
    lines: moved.flatMap((plan) => plan.lines),
  }
}

/** Everything of a plan, its lines too; undefined: nothing is in it. */
export function boxOf({ cards, frames, lines }: Plan): Rect | undefined {
  const points = lines.flatMap((line) => line.points.map((point) => ({ ...point, width: 0, height: 0 })))
  return unionOf([...cards.values(), ...frames.values(), ...points])
}

interface Column {
  readonly x: number
  y: number
  readonly width: number
}

/** Rows of boxes no wider than `width`; below a box lower than its row, further ones stand in a column while there is room. */
function shelved(boxes: readonly Rect[], width: number): { corners: { x: number; y: number }[]; size: Size } {
  const corners: { x: number; y: number }[] = []
  const size = { width: 0, height: 0 }
  let row = { x: 0, y: 0, bottom: 0, columns: [] as Column[] }
  for (const box of boxes) {
    const column = row.columns.find((each) => box.width <= each.width && each.y + box.height <= row.bottom)
    if (!column && row.x > 0 && row.x + box.width > width) {
      row = { x: 0, y: row.bottom + SPACING.part, bottom: row.bottom + SPACING.part, columns: [] }
    }
    const corner = column ? { x: column.x, y: column.y } : { x: row.x, y: row.y }
    corners.push(corner)
    const below = corner.y + box.height + SPACING.part
    if (column) column.y = below
    else {
      row.columns.push({ x: row.x, y: below, width: box.width })
      row.x += box.width + SPACING.part
      row.bottom = Math.max(row.bottom, row.y + box.height)
    }
    size.width = Math.max(size.width, corner.x + box.width)
    size.height = Math.max(size.height, corner.y + box.height)
  }
  return { corners, size }
}

function movedTo(plan: Plan, box: Rect, corner: { x: number; y: number }): Plan {
  const [dx, dy] = [corner.x - box.x, corner.y - box.y]
  return mapPlan(
    plan,
    (rect) => ({ ...rect, x: rect.x + dx, y: rect.y + dy }),
    ({ x, y }) => ({ x: x + dx, y: y + dy }),
  )
}
