import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import type { Contribution } from '../../relations/contribution'
import type { JsonObject } from '../../template/json'
import type { TemplateResource } from '../../template/types'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import type { LogicalIds } from './logical-ids'

/** The contributions of one kind, with their causes. */
export function only<K extends Contribution['do']>(all: readonly Caused[], kind: K) {
  return all.filter(
    (each): each is Caused & { contribution: Extract<Contribution, { do: K }> } => each.contribution.do === kind,
  )
}

/** Step 1: every resource node gives its resource, and the parts an opened template had for it. */
export function addNodes(diagram: Diagram, draft: TemplateDraft): void {
  for (const node of diagram.nodes) {
    if (node.kind !== 'resource') continue
    const cause = { kind: 'node', id: node.id } as const
    draft.add(node.logicalId, resourceOf(node), cause)
    for (const [slot, body] of Object.entries(node.ownedResources ?? {})) {
      const id = node.owns?.[slot]
      if (id !== undefined) draft.add(id, body as unknown as TemplateResource, cause)
    }
  }
}

function resourceOf(node: ResourceNode): TemplateResource {
  const properties: JsonObject = node.properties
  return {
    Type: node.type,
    ...node.attributes,
    ...(Object.keys(properties).length > 0 && { Properties: properties }),
  }
}

/** Step 2: resources that relations add for themselves or share on behalf of a node. */
export function addRelationResources(
  all: readonly Caused[],
  diagram: Diagram,
  draft: TemplateDraft,
  ids: LogicalIds,
): void {
  const index = indexOf(diagram)
  for (const { contribution, cause, naming } of all) {
    if (contribution.do === 'add') draft.add(naming.generated(contribution.slot), contribution.resource, cause)
    if (contribution.do !== 'share') continue
    const owner = index.resource(contribution.owner)
    if (!owner) continue
    const id = ids.owned(owner, contribution.slot)
    if (draft.resources.has(id)) draft.provenance.push({ path: ['Resources', id], cause })
    else draft.add(id, contribution.resource, cause, { kind: 'node', id: owner.id })
  }
}

/** Step 3: properties that relations set, and list items and attributes they add, on resources that are there already. */
export function applyWrites(all: readonly Caused[], draft: TemplateDraft): Caused[] {
  const left: Caused[] = []
  for (const caused of placedFirst(all, ({ contribution }) => ('at' in contribution ? contribution.at : undefined))) {
    if (!applyWrite(caused, draft)) left.push(caused)
  }
  return left
}

/** What has a place in its list comes first and in order: so each lands where it stood, and all else behind. */
export function placedFirst<T>(all: readonly T[], placeOf: (each: T) => number | undefined): T[] {
  const placed = all.filter((each) => placeOf(each) !== undefined)
  if (placed.length === 0) return [...all]
  placed.sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0))
  return [...placed, ...all.filter((each) => placeOf(each) === undefined)]
}

function applyWrite({ contribution, cause }: Caused, draft: TemplateDraft): boolean {
  if (contribution.do !== 'set' && contribution.do !== 'append' && contribution.do !== 'attribute') return true
  if (!draft.resources.has(contribution.resource)) return false
  if (contribution.do === 'set')
    draft.set(contribution.resource, contribution.path, contribution.value, cause, contribution.insteadOf)
  if (contribution.do === 'append')
    draft.append(contribution.resource, contribution.path, contribution.value, cause, contribution.at)
  if (contribution.do === 'attribute')
    draft.attribute(contribution.resource, contribution.name, contribution.value, cause)
  return true
}

/** Step 5: resources provided for properties nobody filled, then defaults for what is still empty. */
export function applyDefaults(all: readonly Caused[], draft: TemplateDraft): void {
  for (const { contribution, cause, naming } of only(all, 'provide')) {
    const { resource, path, value } = contribution.fills
    if (!isEmpty(draft.property(resource, path))) continue
    draft.add(naming.generated(contribution.slot), contribution.resource, cause)
    draft.set(resource, path, value, cause)
  }
  for (const { contribution, cause } of only(all, 'default')) {
    draft.setWhereEmpty(contribution.resource, contribution.path, contribution.value, cause)
  }
}

/** What resources cannot go without and nobody has said. Imported nodes generate nothing, so they get none of it. */
export function applyFallbacks(diagram: Diagram, draft: TemplateDraft): void {
  for (const node of diagram.nodes) {
    if (node.kind !== 'resource' || generatesNothing(node)) continue
    for (const { path, value, unless } of serviceOf(node.type)?.fallbacks ?? []) {
      if (!isEmpty(draft.property(node.logicalId, path))) continue
      const others = typeof unless === 'string' ? [unless] : (unless ?? [])
      if (others.some((other) => draft.property(node.logicalId, other) !== undefined)) continue
      draft.set(node.logicalId, path, value, { kind: 'node', id: node.id })
    }
  }
}

function generatesNothing({ owns, ownedResources = {} }: ResourceNode): boolean {
  return owns !== undefined && Object.keys(owns).every((slot) => Object.hasOwn(ownedResources, slot))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
