import type { Fills, OwnedResource } from '../../catalogue/service'
import { serviceOf } from '../../catalogue/services'
import type { Diagram, ResourceNode } from '../../diagram/types'
import { hasWholes, ownedBy } from '../../relations/owned-by'
import { getAtt, ref, sub } from '../../template/intrinsics'
import type { Json, JsonObject } from '../../template/json'
import { toPath, valueAt } from '../../template/path'
import type { TemplateResource } from '../../template/types'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import type { LogicalIds } from './logical-ids'
import { only } from './merge'

/** Step 4: what services generate for their nodes, unless the user or a relation has filled the property it is for. */
export function addOwned(diagram: Diagram, all: readonly Caused[], draft: TemplateDraft, ids: LogicalIds): void {
  const claimed = new Set(only(all, 'set').map(({ contribution }) => `${contribution.resource}.${contribution.path}`))
  for (const node of diagram.nodes) {
    if (node.kind === 'resource') addOwnedOf(node, claimed, draft, ids)
  }
}

function addOwnedOf(node: ResourceNode, claimed: ReadonlySet<string>, draft: TemplateDraft, ids: LogicalIds): void {
  const owned = ownedBy(node)
  const idOf = (slot: string) => ids.owned(node, slot, owned.find((each) => each.slot === slot)?.suffix)
  const isWanted = (each: OwnedResource) => !each.fills || !isFilled(each.fills, node, claimed, draft, idOf)
  const wanted = owned.filter(isWanted)
  const kept = withoutOrphans(wanted)
  const cause = { kind: 'node', id: node.id } as const
  for (const each of kept) draft.add(idOf(each.slot), bodyOf(each, node, idOf), cause)
  for (const each of kept) {
    if (!each.fills) continue
    const target = each.fills.slot ? idOf(each.fills.slot) : node.logicalId
    if (!draft.resources.has(target)) continue
    draft.set(target, each.fills.path, valueFor(each.fills, idOf(each.slot)), cause)
    for (const also of each.fills.also ?? []) draft.set(target, also.path, valueFor(also, idOf(each.slot)), cause)
  }
  for (const each of kept) if (each.awaited) draft.wait(node.logicalId, idOf(each.slot), cause)
}

/** Leaves out parts whose whole is not there, and then the parts of those. */
function withoutOrphans(owned: readonly OwnedResource[]): readonly OwnedResource[] {
  const kept = owned.filter((each) => hasWholes(each, owned))
  return kept.length === owned.length ? kept : withoutOrphans(kept)
}

function isFilled(
  fills: Fills,
  node: ResourceNode,
  claimed: ReadonlySet<string>,
  draft: TemplateDraft,
  idOf: (slot: string) => string,
): boolean {
  const target = fills.slot ? idOf(fills.slot) : node.logicalId
  const typed = fills.slot ? ownPropertiesOf(node, fills.slot) : undefined
  const present = typed ? valueAt(typed, toPath(fills.path)) : draft.property(target, fills.path)
  return present !== undefined || claimed.has(`${target}.${fills.path}`)
}

function ownPropertiesOf(node: ResourceNode, slot: string): JsonObject | undefined {
  return (node.ownedProperties ?? serviceOf(node.type)?.ownedDefaults)?.[slot]
}

function bodyOf(owned: OwnedResource, node: ResourceNode, idOf: (slot: string) => string): TemplateResource {
  const body = owned.write({ node, logicalId: idOf })
  const own = ownPropertiesOf(node, owned.slot)
  return own ? { ...body, Properties: { ...body.Properties, ...own } } : body
}

function valueFor(fills: Pick<Fills, 'value' | 'list' | 'secretKey'>, id: string): Json {
  if (fills.secretKey !== undefined) {
    return sub(`{{resolve:secretsmanager:\${${id}}:SecretString:${fills.secretKey}}}`)
  }
  const value = fills.value === 'Ref' ? ref(id) : getAtt(id, fills.value)
  return fills.list ? [value] : value
}
