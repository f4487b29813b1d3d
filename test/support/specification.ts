import { readFileSync } from 'node:fs'
import {
  type NamespaceAsset,
  namespaceFileName,
  type SpecificationIndex,
} from '../../shared/catalogue/specification/asset'
import { createSpecification, type Specification } from '../../shared/catalogue/specification/specification'

const folder = new URL('../../assets/specification/', import.meta.url)

/** The index of every type, read from the assets. */
export function readSpecificationIndex(): SpecificationIndex {
  return JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'))
}

/** The asset of one namespace. */
export function readNamespace(namespace: string): NamespaceAsset {
  return JSON.parse(readFileSync(new URL(namespaceFileName(namespace), folder), 'utf8'))
}

/** A specification with the namespaces of these types loaded; without types, with every namespace. */
export function loadSpecification(types?: Iterable<string>): Specification {
  const index = readSpecificationIndex()
  const specification = createSpecification(index)
  const namespaces = types ? specification.missingNamespaces(types) : Object.keys(index)
  for (const namespace of namespaces) specification.add(namespace, readNamespace(namespace))
  return specification
}
