import { useEffect, useReducer } from 'react'
import index from '../../assets/specification/index.json'
import type { NamespaceAsset, SpecificationIndex } from '../../shared/catalogue/specification/asset'
import { namespaceFileName } from '../../shared/catalogue/specification/asset'
import { createSpecification, type Specification } from '../../shared/catalogue/specification/specification'

const files = import.meta.glob<NamespaceAsset>(
  ['../../assets/specification/aws-*.json', '../../assets/specification/alexa-*.json'],
  { import: 'default' },
)
const loading = new Map<string, Promise<void>>()

/** The index of every resource type. */
export const specificationIndex = index as unknown as SpecificationIndex

/** What is known of CloudFormation's types; namespaces come in when they are asked for. */
export const specification: Specification = createSpecification(specificationIndex)

/** Loads what is needed to know these types; types nobody knows need nothing. */
export async function loadTypes(types: Iterable<string>): Promise<void> {
  await Promise.all(specification.missingNamespaces(types).map(loadNamespace))
}

function loadNamespace(namespace: string): Promise<void> {
  const known = loading.get(namespace)
  if (known) return known
  const file = files[`../../assets/specification/${namespaceFileName(namespace)}`]
  const promise = file ? file().then((asset) => specification.add(namespace, asset)) : Promise.resolve()
  loading.set(namespace, promise)
  return promise
}

/** The specification, once it knows the type; undefined while it is being loaded. */
export function useSpecificationOf(type: string | undefined): Specification | undefined {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const ready = type === undefined || specification.missingNamespaces([type]).length === 0
  useEffect(() => {
    if (type !== undefined && !ready) void loadTypes([type]).then(redraw)
  }, [type, ready])
  return ready ? specification : undefined
}
