import { indexOf, withDescendants } from './queries'
import type { Diagram, DiagramNode } from './types'

/** These nodes and all that is inside them, by id. */
export function withInner(diagram: Diagram, ids: Iterable<string>): Set<string> {
  return new Set(withDescendants(indexOf(diagram), new Set(ids)).map((node) => node.id))
}

/**
 * Only these nodes, where they stand, with the lines between them and the template's sections they may refer to. What named
 * a node that is left out goes with it: outputs, flows, spans of other containers.
 */
export function partOf(diagram: Diagram, ids: ReadonlySet<string>): Diagram {
  const { flows: _flows, template, ...rest } = diagram
  const { outputs: _outputs, order: _order, ...sections } = template
  return {
    ...rest,
    nodes: diagram.nodes.filter((node) => ids.has(node.id)).map((node) => freed(node, ids, diagram)),
    connections: diagram.connections.filter((each) => ids.has(each.source) && ids.has(each.target)),
    template: sections,
  }
}

function freed(node: DiagramNode, ids: ReadonlySet<string>, diagram: Diagram): DiagramNode {
  const inside = node.parent !== undefined && ids.has(node.parent)
  const kept =
    node.kind === 'resource' ? node.placements?.filter(({ container }) => stays(container, inside, ids)) : undefined
  const changed = node.kind === 'resource' && node.placements && kept ? withKept(node, kept) : node
  return inside || node.parent === undefined ? changed : outside(changed, diagram)
}

function stays(container: string | undefined, inside: boolean, ids: ReadonlySet<string>): boolean {
  return container === undefined ? inside : ids.has(container)
}

function withKept<Node extends { readonly placements?: readonly unknown[] }>(
  node: Node,
  kept: Node['placements'],
): Node {
  const { placements: _before, ...rest } = node
  return (kept && kept.length > 0 ? { ...rest, placements: kept } : rest) as Node
}

function outside(node: DiagramNode, diagram: Diagram): DiagramNode {
  const { parent: _parent, ...rest } = node
  const origin = indexOf(diagram)
    .ancestors(node.id)
    .reduce((sum, { position }) => ({ x: sum.x + position.x, y: sum.y + position.y }), node.position)
  return { ...rest, position: origin } as DiagramNode
}
