import type { DiagramNode } from '../diagram/types'

/** A node whose container makes no sense, and why. */
export interface BadParent {
  readonly node: DiagramNode
  readonly reason: string
}

/**
 * The nodes with containers that exist and lead outside, and what was wrong with the others: they are taken out of their
 * container, so that every node stays visible. Of a circle of containers only the first node is taken out.
 */
export function withSoundParents(nodes: readonly DiagramNode[]): {
  readonly nodes: DiagramNode[]
  readonly bad: BadParent[]
} {
  const reasons = badParents(nodes)
  const bad: BadParent[] = []
  const sound = nodes.map((node) => {
    const reason = reasons.get(node.id)
    if (reason === undefined) return node
    bad.push({ node, reason })
    const { parent: _wrong, ...rest } = node
    return rest as DiagramNode
  })
  return { nodes: sound, bad }
}

/** Why a node's container makes no sense, by the node's id. Follows every chain once. */
function badParents(nodes: readonly DiagramNode[]): Map<string, string> {
  const order = new Map(nodes.map((node, index) => [node.id, index]))
  const parents = new Map(nodes.map((node) => [node.id, node.parent]))
  const reasons = new Map<string, string>()
  for (const { id, parent } of nodes) {
    if (parent === undefined) continue
    if (parent === id) reasons.set(id, 'it would lie inside itself')
    else if (!parents.has(parent)) reasons.set(id, `there is no node “${parent}”`)
  }
  const settled = new Set<string>(reasons.keys())
  for (const { id } of nodes) {
    const circle = circleFrom(id, parents, settled)
    const first = circle.reduce((a, b) => ((order.get(b) ?? 0) < (order.get(a) ?? 0) ? b : a), circle[0] ?? '')
    if (circle.length > 0) reasons.set(first, 'its containers lie in a circle')
  }
  return reasons
}

/** The circle that the containers of a node run into; empty: none that is not settled already. */
function circleFrom(id: string, parents: ReadonlyMap<string, string | undefined>, settled: Set<string>): string[] {
  const chain: string[] = []
  const seen = new Set<string>()
  let at: string | undefined = id
  while (at !== undefined && !settled.has(at) && !seen.has(at)) {
    seen.add(at)
    chain.push(at)
    at = parents.get(at)
  }
  for (const each of chain) settled.add(each)
  return at !== undefined && seen.has(at) ? chain.slice(chain.indexOf(at)) : []
}
