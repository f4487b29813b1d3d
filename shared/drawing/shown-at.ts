import type { Level } from '../catalogue/levels'
import { serviceOf } from '../catalogue/services'
import { indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode } from '../diagram/types'
import { countedText } from './counted'
import { foldedDiagram } from './folded'

const remembered = new WeakMap<Diagram, Diagram>()

/**
 * What of a diagram is shown at a level: what lies in collapsed containers is left out. The business level folds plumbing away
 * too: roles, route tables, groups. Positions stay, a container that only held plumbing is still there, and `foldedAwayIn` says
 * how much went.
 */
export function shownAt(diagram: Diagram, level: Level): Diagram {
  if (level !== 'business') return foldedDiagram(diagram)
  const known = remembered.get(diagram)
  if (known) return known
  const without = withoutPlumbing(diagram)
  const shown = foldedDiagram(without)
  const away = awayFrom(diagram, without)
  aways.set(shown, away)
  remembered.set(diagram, shown)
  return shown
}

const aways = new WeakMap<Diagram, ReadonlyMap<string | undefined, string>>()

/**
 * What a level has folded away of what lies directly in a container, or in the diagram itself, in words: "3 roles, 1 key".
 * `shown` is what `shownAt` gave. Empty: nothing.
 */
export function foldedAwayIn(shown: Diagram, container?: string): string {
  return aways.get(shown)?.get(container) ?? ''
}

function awayFrom(diagram: Diagram, without: Diagram): Map<string | undefined, string> {
  const stays = new Set(without === diagram ? [] : without.nodes)
  const away = new Map<string | undefined, DiagramNode[]>()
  for (const node of without === diagram ? [] : diagram.nodes) {
    if (!stays.has(node)) away.set(node.parent, [...(away.get(node.parent) ?? []), node])
  }
  return new Map([...away].map(([parent, nodes]) => [parent, countedText(nodes)]))
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
