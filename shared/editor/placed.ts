import { setParent } from '../diagram/edits'
import { indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode, Placement, Point } from '../diagram/types'
import { FRAME } from '../drawing/sizes'
import { meaningOfPlacing, toPlacements } from '../relations/placing'

/** Where a node goes: its container (absent: the diagram itself) and its place there. */
export interface Move {
  readonly id: string
  readonly position: Point
  /** Absent: the diagram itself. */
  readonly parent?: string
}

/** The placements a node has once it lies in a container. */
export function placementsIn(
  diagram: Diagram,
  node: DiagramNode,
  parent: string | undefined,
  preferred?: string | readonly string[],
): Placement[] {
  const index = indexOf(diagram)
  const container = parent === undefined ? undefined : index.node(parent)
  return container ? toPlacements(meaningOfPlacing(node, container, index, preferred)) : []
}

/** The nearest position at which a node keeps clear of its container's border and title. */
export function insideOf(parent: string | undefined, position: Point): Point {
  if (parent === undefined) return position
  return { x: Math.max(FRAME.padding, position.x), y: Math.max(FRAME.paddingTop, position.y) }
}

/** Moves nodes. One that comes into another container gets the placements that go with it; one that stays keeps its own. */
export function movedTo(diagram: Diagram, moves: readonly Move[]): Diagram {
  return moves.reduce((current, { id, position, parent }) => {
    const node = indexOf(current).node(id)
    if (!node) return current
    const stays = node.parent === parent
    const kept = node.kind === 'resource' ? (node.placements ?? []) : []
    const preferred = kept.map(({ kind }) => kind)
    return setParent(
      current,
      id,
      parent,
      insideOf(parent, position),
      stays ? kept : placementsIn(current, node, parent, preferred),
    )
  }, diagram)
}
