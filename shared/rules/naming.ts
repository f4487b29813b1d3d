import type { CheckedResource, RuleContext } from './rule'

/** How a message calls a resource: by its node's label where a node stands for it, else by what it belongs to. */
export function nameOf(resource: CheckedResource): string {
  const label = resource.node?.label.trim()
  if (!label) return resource.id
  return resource.drawn ? label : `${label} (${resource.id})`
}

/** How a message calls whatever has this logical id. */
export function nameOfId(context: RuleContext, id: string): string {
  const resource = context.resource(id)
  return resource ? nameOf(resource) : id
}

/** Names as one reads them: `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[], word = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}
