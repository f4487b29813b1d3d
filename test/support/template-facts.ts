import { causeKey, type Provenance } from '../../shared/relations/cause'
import type { Exported } from '../../shared/relations/exported'
import { isExpression } from '../../shared/template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../../shared/template/json'
import type { Path } from '../../shared/template/path'

/** One thing a template says: a plain value or an expression at a path, or one item of a list, whole where nothing wrote into it. */
export interface Fact {
  /** The same for facts that say the same at the same place; the index of a list's item does not matter. */
  readonly key: string
  readonly path: Path
  readonly value: Json
  /** Keys of all that caused it, as the provenance of the longest path says. */
  readonly causes: ReadonlySet<string>
}

/**
 * What a template says of its resources, with who caused it. `written`: the provenance of all exports that are compared, so
 * that the same items of lists are taken apart in each.
 */
export function factsOf({ template, provenance }: Exported, written: Provenance): Fact[] {
  const causes = new Map<string, Set<string>>()
  for (const { path, cause } of provenance) {
    const key = JSON.stringify(path)
    causes.set(key, (causes.get(key) ?? new Set()).add(causeKey(cause)))
  }
  const insides = new Set(written.flatMap(({ path }) => path.map((_, length) => JSON.stringify(path.slice(0, length)))))
  return leaves(template.Resources as unknown as Json, ['Resources'], insides).map(({ path, value }) => ({
    path,
    value,
    key: `${JSON.stringify(path.map((part) => (typeof part === 'number' ? '*' : part)))} = ${JSON.stringify(value)}`,
    causes: longest(path, causes),
  }))
}

function longest(path: Path, causes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  for (let length = path.length; length > 0; length--) {
    const found = causes.get(JSON.stringify(path.slice(0, length)))
    if (found) return found
  }
  return new Set()
}

/** `insides`: the paths that something was written into. */
function leaves(value: Json, path: Path, insides: ReadonlySet<string>): { path: Path; value: Json }[] {
  // One thing to wait for is written without a list.
  if (path.length === 3 && path[2] === 'DependsOn' && typeof value === 'string') return leaves([value], path, insides)
  if (typeof path.at(-1) === 'number' && !insides.has(JSON.stringify(path))) return [{ path, value }]
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => leaves(item, [...path, index], insides))
  if (!isJsonObject(value) || isExpression(value)) return [{ path, value }]
  return Object.entries(value as JsonObject).flatMap(([key, child]) => leaves(child, [...path, key], insides))
}
