import type { Connection } from '../diagram/types'
import type { LineKind } from '../relations/line-kinds'
import type { LineSources } from './lifted-lines'

/** Lines that only say how something is served; what hangs on one alone stands beside what it serves. */
export const SERVING: ReadonlySet<LineKind> = new Set(['access', 'observes', 'manages', 'reference'])
/** Lines that mostly point from what serves to what is served, though what is served reads better first. */
export const BACKWARDS: ReadonlySet<LineKind> = new Set(['access', 'observes', 'reference'])

/** Whether what a line points at reads better before what it comes from; nothing comes before an actor. */
export function isBackwards(line: Connection, all: readonly Connection[], { lineOf, index }: LineSources): boolean {
  const isActor = (id: string) => index.node(id)?.kind === 'actor'
  if (isActor(line.target)) return true
  if (!BACKWARDS.has(lineOf(line).kind) || isActor(line.source)) return false
  return all.some(
    (each) => !SERVING.has(lineOf(each).kind) && (each.source === line.target || each.target === line.target),
  )
}
