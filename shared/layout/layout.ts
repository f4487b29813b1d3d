import { indexOf } from '../diagram/queries'
import type { Diagram } from '../diagram/types'
import { foldedDiagram } from '../drawing/folded'
import { type LineOf, PLAIN_LINE } from '../drawing/line-text'
import type { Arrangement } from './arrange'
import { arrangeNew, arrangePart } from './arrange-part'
import { chooseLayout } from './choose-layout'
import type { LayoutEngine } from './layout-engine'
import { type LayoutStyle, USUAL_STYLE } from './layout-style'
import type { Layout, NodePlace } from './positions'
import { settleFrames } from './settle-frames'

/**
 * What to arrange: everything; these nodes among themselves (one frame alone: what lies in it);
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
  /** Absent: to the right, at normal distances. */
  readonly style?: LayoutStyle
}

/**
 * Where nodes stand and lines run afterwards: new places for the nodes of the scope, and for neighbours that a grown frame
 * would cover. What lies in a collapsed container keeps its place in it. Locked nodes and what lies in them stay, and so do
 * frames around them. The same diagram gives the same places.
 */
export async function layoutDiagram(diagram: Diagram, options: LayoutOptions): Promise<Layout> {
  const places = new Map<string, NodePlace>()
  const lineOf: LineOf = options.lineOf ?? (() => ({ ...PLAIN_LINE, kind: 'request' }))
  const drawn = foldedDiagram(diagram)
  const run: Arrangement = {
    index: indexOf(drawn),
    elk: options.elk,
    lineOf,
    style: options.style ?? USUAL_STYLE,
    places,
  }
  if (options.scope === 'all') return chooseLayout(run)
  if (options.scope === 'new') arrangeNew(run)
  else await arrangePart(options.scope, run)
  return { places: settleFrames(drawn, places), ways: {} }
}
