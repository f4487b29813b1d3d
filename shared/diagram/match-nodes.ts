import type { Diagram, DiagramNode } from './types'

/** For each node of the earlier diagram that is also in the later one: its id there. */
export type NodeMatches = ReadonlyMap<string, string>

/**
 * Finds the nodes that two diagrams have in common. A resource is the same under the same type and logical id, as for
 * CloudFormation; then a node is the same under the same id and sort; at last under the same sort and label, for diagrams that
 * were drawn or imported apart. No node is matched twice.
 */
export function matchNodes(before: Diagram, after: Diagram): NodeMatches {
  const matches = new Map<string, string>()
  const taken = new Set<string>()
  for (const keyOf of [logicalKey, idKey, labelKey]) {
    const free = new Map<string, DiagramNode[]>()
    for (const node of after.nodes) {
      const key = taken.has(node.id) ? undefined : keyOf(node)
      if (key !== undefined) free.set(key, [...(free.get(key) ?? []), node])
    }
    for (const node of before.nodes) {
      const key = matches.has(node.id) ? undefined : keyOf(node)
      const match = key === undefined ? undefined : free.get(key)?.shift()
      if (!match) continue
      matches.set(node.id, match.id)
      taken.add(match.id)
    }
  }
  return matches
}

/** What sort of thing a node is; nodes of different sorts are never the same. */
function sortOf(node: DiagramNode): string {
  if (node.kind === 'resource') return `resource ${node.type}`
  if (node.kind === 'frame') return `frame ${node.frame}`
  return node.kind === 'actor' ? `actor ${node.actor}` : node.kind
}

function logicalKey(node: DiagramNode): string | undefined {
  return node.kind === 'resource' ? `${sortOf(node)} ${node.logicalId}` : undefined
}

function idKey(node: DiagramNode): string {
  return `${sortOf(node)} ${node.id}`
}

/** Resources of one type have their logical id to tell them apart: another one is another resource. */
function labelKey(node: DiagramNode): string | undefined {
  return node.kind === 'resource' || node.label === '' ? undefined : `${sortOf(node)} ${node.label}`
}
