import { referencesIn } from '../../template/references'
import type { TemplateDraft } from './draft'

/** What the resources of a draft need first: the logical ids they refer to or wait for. */
export class Dependencies {
  private readonly known = new Map<string, readonly string[]>()

  constructor(private readonly draft: TemplateDraft) {}

  /** Whether one resource must be there before another can be, by way of any others. A resource needs itself. */
  needs(id: string, other: string): boolean {
    const seen = new Set<string>()
    const open = [id]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === other) return true
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...this.directly(next))
    }
    return false
  }

  /** Forgets what a resource needs, because it has changed. */
  changed(id: string): void {
    this.known.delete(id)
  }

  private directly(id: string): readonly string[] {
    const known = this.known.get(id)
    if (known) return known
    const body = this.draft.resources.get(id)?.body
    const found = body ? [...referencesIn(body.Properties).map(({ name }) => name), ...waitsOf(body.DependsOn)] : []
    this.known.set(id, found)
    return found
  }
}

function waitsOf(dependsOn: string | readonly string[] | undefined): readonly string[] {
  if (dependsOn === undefined) return []
  return typeof dependsOn === 'string' ? [dependsOn] : dependsOn
}
