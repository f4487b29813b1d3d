import { nestedProperties } from '../../shared/catalogue/specification/nested-properties'
import type { PropertySpecification, TypeSpecification } from '../../shared/catalogue/specification/types'
import type { JsonObject } from '../../shared/template/json'

/** One property of a resource as the list shows it. */
export interface ListedProperty {
  readonly name: string
  /** Undefined: the specification knows no such property, but the node has it. */
  readonly spec: PropertySpecification | undefined
}

/**
 * Every property but those named in `without`: required ones first, then what the node has that nobody knows, then the rest
 * by name.
 */
export function listedProperties(
  type: TypeSpecification | undefined,
  properties: JsonObject,
  without: ReadonlySet<string>,
): ListedProperty[] {
  const known = Object.values(type?.properties ?? {}).map((spec): ListedProperty => ({ name: spec.name, spec }))
  const unknown = Object.keys(properties)
    .filter((name) => !Object.hasOwn(type?.properties ?? {}, name))
    .map((name): ListedProperty => ({ name, spec: undefined }))
  return [...known, ...unknown]
    .filter(({ name }) => !without.has(name))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1))
}

function rankOf({ spec }: ListedProperty): number {
  if (spec?.required) return 0
  return spec ? (spec.deprecated ? 3 : 2) : 1
}

/** The properties that fit every word of the query, by name, by the name of something inside, or by documentation. */
export function searchProperties(
  list: readonly ListedProperty[],
  type: TypeSpecification | undefined,
  query: string,
): ListedProperty[] {
  const words = query.toLowerCase().match(/[a-z0-9]+/g) ?? []
  if (words.length === 0) return [...list]
  const scored = list.map((each) => ({ each, score: scoreOf(each, type, words) }))
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each)
}

function scoreOf({ name, spec }: ListedProperty, type: TypeSpecification | undefined, words: string[]): number {
  const own = name.toLowerCase()
  const inside = type && spec ? namesInside(type, spec) : []
  let total = 0
  for (const word of words) {
    const score = own.startsWith(word)
      ? 8
      : own.includes(word)
        ? 6
        : inside.some((each) => each.includes(word))
          ? 3
          : (spec?.documentation.toLowerCase().includes(word) ?? false)
            ? 1
            : 0
    if (score === 0) return 0
    total += score
  }
  return total
}

/** Names of everything inside a property, lower case. Structures that hold themselves are walked once. */
function namesInside(type: TypeSpecification, spec: PropertySpecification, seen = new Set<unknown>()): string[] {
  const nested = nestedProperties(type, spec.type)
  if (!nested || seen.has(nested)) return []
  seen.add(nested)
  return Object.values(nested).flatMap((each) => [each.name.toLowerCase(), ...namesInside(type, each, seen)])
}
