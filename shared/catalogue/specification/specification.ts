import { type NamespaceAsset, namespaceOfType, type SpecificationIndex } from './asset'
import { nestedProperties } from './nested-properties'
import type { PropertySpecification, PropertySpecifications, PropertyType, TypeSpecification } from './types'
import { unpackType } from './unpack'

/** A place in a resource's properties: `VpcConfig.SubnetIds`, or its parts where a map's key may hold dots. */
export type PropertyPath = string | readonly (string | number)[]

/** What is known of resource types. Namespaces are added as they are loaded; the caller loads them. */
export interface Specification {
  /** Undefined when there is no such type, or its namespace is not loaded yet (`has` then still says true). */
  type(name: string): TypeSpecification | undefined
  /** Whether there is such a type, loaded or not. */
  has(name: string): boolean
  /** Namespace of a type; undefined when there is no such type. */
  namespaceOf(name: string): string | undefined
  /**
   * The property a path leads to, through structures, lists (with or without an index) and maps (one part is the key).
   * A path to an item gives the property the item belongs to, with the item's type; one into free-form JSON gives a
   * free-form property. Undefined when there is no such property, or the type is unknown or not loaded.
   */
  property(type: string, path: PropertyPath): PropertySpecification | undefined
  /** Takes in the asset of a namespace; a second time changes nothing. */
  add(namespace: string, asset: NamespaceAsset): void
  isLoaded(namespace: string): boolean
  /** Namespaces to load, sorted, before `type` knows all of these; types that do not exist need none. */
  missingNamespaces(types: Iterable<string>): string[]
}

/** A specification that knows which types there are, and of each what is added later. */
export function createSpecification(index: SpecificationIndex): Specification {
  const assets = new Map<string, NamespaceAsset>()
  const unpacked = new Map<string, TypeSpecification | undefined>()

  function namespaceOf(name: string): string | undefined {
    const namespace = namespaceOfType(name)
    const entry = Object.hasOwn(index, namespace) ? index[namespace] : undefined
    return entry && Object.hasOwn(entry.types, name.slice(namespace.length + 2)) ? namespace : undefined
  }

  function type(name: string): TypeSpecification | undefined {
    const asset = assets.get(namespaceOfType(name))
    if (!asset) return undefined
    if (!unpacked.has(name)) unpacked.set(name, unpackType(asset, name))
    return unpacked.get(name)
  }

  return {
    type,
    has: (name) => namespaceOf(name) !== undefined,
    namespaceOf,
    property(name, path) {
      const found = type(name)
      const parts = typeof path === 'string' ? path.split('.') : path
      return found && propertyIn(found, found.properties, parts.map(String))
    },
    add(namespace, asset) {
      if (!assets.has(namespace)) assets.set(namespace, asset)
    },
    isLoaded: (namespace) => assets.has(namespace),
    missingNamespaces(types) {
      const needed = new Set([...types].map(namespaceOf))
      return [...needed].filter((name): name is string => name !== undefined && !assets.has(name)).sort()
    },
  }
}

function propertyIn(type: TypeSpecification, properties: PropertySpecifications, parts: string[]) {
  const [name, ...rest] = parts
  const property = name !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
  return property && within(type, property, property.type, rest)
}

/** Follows the rest of a path into a value of `property` that has this shape. */
function within(
  type: TypeSpecification,
  property: PropertySpecification,
  shape: PropertyType,
  rest: string[],
): PropertySpecification | undefined {
  const [name, ...beyond] = rest
  if (name === undefined) return shape === property.type ? property : { ...property, type: shape }
  if (shape.kind === 'json')
    return { ...property, name: rest.at(-1) ?? name, type: shape, values: undefined, references: [] }
  if (shape.kind === 'map') return within(type, property, shape.item, beyond)
  if (shape.kind === 'list') return within(type, property, shape.item, /^\d+$/.test(name) ? beyond : rest)
  if (shape.kind === 'union') return firstFound(shape.options, (option) => within(type, property, option, rest))
  const nested = nestedProperties(type, shape)
  return nested && propertyIn(type, nested, rest)
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
