import { indexOf } from '../diagram/queries'
import type { Diagram } from '../diagram/types'
import type { Exported } from '../relations/exported'

/** A resource that no node stands for. */
export interface GeneratedResource {
  readonly logicalId: string
  readonly type: string
}

const remembered = new WeakMap<Exported, Map<string, GeneratedResource[]>>()

/** The resources that were generated because of a node, in the template's order: what it owns, what its placements and the lines to it write. */
export function generatedFor(id: string, exported: Exported, diagram: Diagram): readonly GeneratedResource[] {
  let byNode = remembered.get(exported)
  if (!byNode) {
    byNode = groupByNode(exported, diagram)
    remembered.set(exported, byNode)
  }
  return byNode.get(id) ?? []
}

function groupByNode(exported: Exported, diagram: Diagram): Map<string, GeneratedResource[]> {
  const index = indexOf(diagram)
  const targets = new Map(diagram.connections.map((each) => [each.id, each.target]))
  const groups = new Map<string, GeneratedResource[]>()
  const seen = new Set<string>()
  for (const { path, cause } of exported.provenance) {
    const logicalId = String(path[1])
    const type = exported.template.Resources[logicalId]?.Type
    if (
      path.length !== 2 ||
      type === undefined ||
      seen.has(logicalId) ||
      index.byLogicalId(logicalId) ||
      cause.kind === 'diagram'
    )
      continue
    seen.add(logicalId)
    // What a line generates is shown where it arrives.
    const owner = cause.kind === 'connection' ? targets.get(cause.id) : cause.id
    if (owner !== undefined) groups.set(owner, [...(groups.get(owner) ?? []), { logicalId, type }])
  }
  return groups
}
