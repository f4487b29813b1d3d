import type { OutlineRow } from './outline'

/** Where a key leads in the outline: to another row, or to opening or closing one. */
export interface OutlineStep {
  readonly active?: string
  readonly toggle?: string
}

const PAGE = 12

/** What a key does at the row with key `active`, as in any tree; undefined: nothing. */
export function outlineStep(
  rows: readonly OutlineRow[],
  active: string | undefined,
  key: string,
): OutlineStep | undefined {
  const at = rows.findIndex((row) => row.key === active)
  const row = rows[at]
  if (key === 'ArrowRight') return row && openOrEnter(rows, at, row)
  if (key === 'ArrowLeft') return row && closeOrLeave(row)
  const to = goalOf(key, at, rows.length)
  const goal = to === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))]
  return goal && { active: goal.key }
}

function goalOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return at + 1
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1
  if (key === 'PageDown') return at + PAGE
  if (key === 'PageUp') return at - PAGE
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

function openOrEnter(rows: readonly OutlineRow[], at: number, row: OutlineRow): OutlineStep | undefined {
  if (row.isOpen === false) return { toggle: row.key }
  const first = rows[at + 1]
  return row.isOpen && first ? { active: first.key } : undefined
}

function closeOrLeave(row: OutlineRow): OutlineStep | undefined {
  if (row.isOpen) return { toggle: row.key }
  return row.parent === undefined ? undefined : { active: row.parent }
}

/** The next row that begins with what was typed, from the row `active` on and round; undefined: none does. */
export function rowBeginningWith(
  rows: readonly OutlineRow[],
  active: string | undefined,
  typed: string,
): string | undefined {
  const at = rows.findIndex((row) => row.key === active)
  // The first letter leads on; the ones after it may stay where they are.
  const from = typed.length === 1 ? at + 1 : Math.max(0, at)
  const sought = typed.toLowerCase()
  const order = [...rows.slice(from), ...rows.slice(0, from)]
  return order.find((row) => row.label.toLowerCase().startsWith(sought))?.key
}
