import { indexOf } from '../diagram/queries'
import type { Diagram } from '../diagram/types'
import { type LineOf, PLAIN_LINE } from '../drawing/line-text'
import { type Arrangement, arrangeInside } from './arrange'
import type { LayoutEngine } from './layout-engine'
import type { NodePlace, Positions } from './positions'

/**
 * What to arrange: everything; these nodes among themselves (one container alone: what lies in it);
 * or only nodes that lie on others.
 */
export type LayoutScope = 'all' | 'new' | readonly string[]

/** How to arrange. */
export interface LayoutOptions {
  readonly scope: LayoutScope
  /** What computes the graphs: an instance of ELK. */
  readonly elk: LayoutEngine
  /** What lines are and say: tells plumbing from flow, and how much room labels need. Absent: all are unlabelled flow. */
  readonly lineOf?: LineOf
}

/** New places for the nodes of the scope. Locked nodes and what lies in them stay. The same diagram gives the same places. */
export async function layoutDiagram(diagram: Diagram, options: LayoutOptions): Promise<Positions> {
  const places = new Map<string, NodePlace>()
  const lineOf: LineOf = options.lineOf ?? (() => ({ ...PLAIN_LINE, kind: 'request' }))
  const run: Arrangement = { index: indexOf(diagram), elk: options.elk, lineOf, places }
  await arrangeInside(undefined, run)
  return places
}
