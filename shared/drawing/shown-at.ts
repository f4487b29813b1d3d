import type { Level } from '../catalogue/levels'
import { serviceOf } from '../catalogue/services'
import { indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode } from '../diagram/types'
import { foldedDiagram } from './folded'

const remembered = new WeakMap<Diagram, Diagram>()

/**
 * What of a diagram is shown at a level: what lies in collapsed containers is left out. The business level folds plumbing away
 * too: roles, route tables, groups. Positions stay, and a container that only held plumbing is still there.
 */
export function shownAt(diagram: Diagram, level: Level): Diagram {
  if (level !== 'business') return foldedDiagram(diagram)
  const known = remembered.get(diagram)
  if (known) return known
  const shown = foldedDiagram(withoutPlumbing(diagram))
  remembered.set(diagram, shown)
  return shown
}

function withoutPlumbing(diagram: Diagram): Diagram {
  const index = indexOf(diagram)
  const folded = new Set(
    diagram.nodes.filter((node) => isPlumbing(node) && index.children(node.id).length === 0).map((node) => node.id),
  )
  if (folded.size === 0) return diagram
  return {
    ...diagram,
    nodes: diagram.nodes.filter((node) => !folded.has(node.id)),
    connections: diagram.connections.filter((each) => !folded.has(each.source) && !folded.has(each.target)),
  }
}

/** Whether a node is folded away at the business level. */
export function isPlumbing(node: DiagramNode): boolean {
  return node.kind === 'resource' && serviceOf(node.type)?.plumbing === true
}
