import type { Diagram } from '../../diagram/types'
import { isJsonObject } from '../../template/json'
import type { TemplateResource } from '../../template/types'
import type { TemplateDraft } from './draft'

/** The keys of a resource, in the order in which people expect to read them. */
const KEY_ORDER = [
  'Type',
  'Condition',
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
  'Metadata',
  'Properties',
]

/**
 * The order of resources: each node in document order with what it and its placements generate behind it, then what
 * connections generate. So a new line or node adds lines in one place of the text.
 */
export function orderResources(diagram: Diagram, draft: TemplateDraft): Record<string, TemplateResource> {
  const rank = new Map<string, number>()
  diagram.nodes.forEach((node, index) => {
    rank.set(node.id, index)
  })
  const entries = [...draft.resources].map(([id, resource], index) => {
    const { place, body } = resource
    const group = place.kind === 'node' || place.kind === 'placement' ? (rank.get(place.id) ?? 0) : diagram.nodes.length
    return { id, body, group, index }
  })
  entries.sort((a, b) => a.group - b.group || a.index - b.index)
  const all = [...entries.map(({ id, body }) => [id, withKeyOrder(body)] as const), ...carriedResources(diagram)]
  const ordered: Record<string, TemplateResource> = Object.create(null)
  for (const [id, body] of inGivenOrder(all, diagram.template.order)) ordered[id] = body
  return ordered
}

/** What stands among the resources of an opened template and is none: loops, macros, what has no type. */
function carriedResources({ template }: Diagram): (readonly [string, TemplateResource])[] {
  const carried = template.others?.Resources
  return isJsonObject(carried) ? Object.entries(carried as unknown as Record<string, TemplateResource>) : []
}

/** In the order of an opened template. What is new stays behind what it comes after without that order. */
function inGivenOrder<T>(
  entries: readonly (readonly [string, T])[],
  order: readonly string[] | undefined,
): readonly (readonly [string, T])[] {
  if (!order) return entries
  const rank = new Map(order.map((id, index) => [id, index]))
  let before = -1
  const ranked = entries.map((entry) => {
    before = rank.get(entry[0]) ?? before
    return { entry, rank: before }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}

function withKeyOrder(body: TemplateResource): TemplateResource {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined)
  const place = (key: string) => (KEY_ORDER.includes(key) ? KEY_ORDER.indexOf(key) : KEY_ORDER.length - 1.5)
  return Object.fromEntries(entries.sort(([a], [b]) => place(a) - place(b))) as unknown as TemplateResource
}
