import { changeConnections, changeResource } from '../diagram/edits'
import { indexOf } from '../diagram/queries'
import type { Diagram, Placement, ResourceNode } from '../diagram/types'
import { collectContributions } from '../exporting/cloudformation/collect'
import { exportTemplate } from '../exporting/cloudformation/export'
import { LogicalIds } from '../exporting/cloudformation/logical-ids'
import { ownedBy } from '../relations/owned-by'
import { type Json, sameJson } from '../template/json'
import { toPath, valueAt, withValueAt } from '../template/path'

/**
 * Writes into freshly placed nodes what their placements propose and later siblings must not change: address ranges, zones.
 * What an earlier place left behind and the new one decides (a zone) goes.
 */
export function settleDefaults(diagram: Diagram, ids: readonly string[]): Diagram {
  return ids.reduce(settleDefaultsOf, diagram)
}

function settleDefaultsOf(diagram: Diagram, id: string): Diagram {
  const node = indexOf(diagram).resource(id)
  if (!node?.placements?.length) return diagram
  const proposed = collectContributions(diagram, new LogicalIds(diagram)).filter(
    ({ cause, contribution }) =>
      cause.kind === 'placement' &&
      cause.id === id &&
      (contribution.do === 'default' || contribution.do === 'set') &&
      contribution.resource === node.logicalId,
  )
  return proposed.reduce((current, { contribution }) => {
    if (contribution.do !== 'default' && contribution.do !== 'set') return current
    const { path, value } = contribution
    return changeResource(current, id, (each) =>
      contribution.do === 'set' ? withoutOther(each, path, value) : withDefault(each, path, value),
    )
  }, diagram)
}

function withoutOther(node: ResourceNode, path: string, value: Json): ResourceNode {
  const present = valueAt(node.properties, toPath(path))
  if (present === undefined || sameJson(present, value)) return node
  return { ...node, properties: withValueAt(node.properties, toPath(path), undefined) }
}

function withDefault(node: ResourceNode, path: string, value: Json): ResourceNode {
  if (valueAt(node.properties, toPath(path)) !== undefined) return node
  return { ...node, properties: withValueAt(node.properties, toPath(path), value) }
}

/** Stores the logical ids of everything generated, so that they stay whatever else changes. */
export function settleNames(diagram: Diagram): Diagram {
  const { newIds } = exportTemplate(diagram)
  let result = diagram
  for (const { cause, slots } of newIds.values()) {
    const ids = Object.fromEntries(slots)
    if (cause.kind === 'connection')
      result = changeConnections(result, [cause.id], (each) => ({ ...each, generated: { ...each.generated, ...ids } }))
    if (cause.kind === 'node') result = changeResource(result, cause.id, (node) => withOwned(node, ids))
    if (cause.kind === 'placement')
      result = changeResource(result, cause.id, (node) => withGenerated(node, cause.placement, ids))
  }
  return result
}

// A node that did not say what it owns owns all its service offers; storing one name must not take the others away.
function withOwned(node: ResourceNode, ids: Record<string, string>): ResourceNode {
  const all =
    node.owns ??
    Object.fromEntries(ownedBy(node).map((each) => [each.slot, ids[each.slot] ?? node.logicalId + each.suffix]))
  return { ...node, owns: { ...all, ...ids } }
}

function withGenerated(node: ResourceNode, kind: string, ids: Record<string, string>): ResourceNode {
  const first = node.placements?.findIndex((each) => each.kind === kind) ?? -1
  const placements = (node.placements ?? []).map(
    (each, index): Placement => (index === first ? { ...each, generated: { ...each.generated, ...ids } } : each),
  )
  return { ...node, placements }
}
