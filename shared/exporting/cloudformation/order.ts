import type { Diagram } from '../../diagram/types'
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
  const ordered: Record<string, TemplateResource> = Object.create(null)
  for (const { id, body } of entries) ordered[id] = withKeyOrder(body)
  return ordered
}

function withKeyOrder(body: TemplateResource): TemplateResource {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined)
  const place = (key: string) => (KEY_ORDER.includes(key) ? KEY_ORDER.indexOf(key) : KEY_ORDER.length - 1.5)
  return Object.fromEntries(entries.sort(([a], [b]) => place(a) - place(b))) as unknown as TemplateResource
}
