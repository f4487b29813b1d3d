import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import { categoryOfType } from '../shared/catalogue/icons'
import {
  type NamespaceAsset,
  namespaceFileName,
  namespaceOfType,
  type PackedDefinition,
  type PackedType,
  type SpecificationIndex,
} from '../shared/catalogue/specification/asset'
import { createSpecification } from '../shared/catalogue/specification/specification'
import { type GeneratedFiles, produceFolder } from './generated-folder'
import { allReferences } from './specification/all-references'
import { packType } from './specification/pack-type'
import { specificationNotice } from './specification/specification-notice'

const db = await loadAwsServiceSpec()
const packed = new Map<string, PackedType>()
for (const resource of [...db.all('resource')].sort((a, b) => (a.cloudFormationType < b.cloudFormationType ? -1 : 1)))
  packed.set(resource.cloudFormationType, packType(db, resource))

const assets = [...new Set([...packed.keys()].map(namespaceOfType))].map(namespaceAsset)
const index = indexOf(assets)
const specification = createSpecification(index)
for (const asset of assets) specification.add(asset.namespace, asset)

const files: GeneratedFiles = new Map([['NOTICE.md', specificationNotice]])
for (const asset of assets) files.set(namespaceFileName(asset.namespace), namespaceText(asset))
files.set('index.json', `{\n${lines(index)}\n}\n`)
files.set('references.json', `{\n${lines(allReferences(specification, [...packed.keys()]))}\n}\n`)
await produceFolder('assets/specification', files)

function namespaceAsset(namespace: string): NamespaceAsset {
  const own = [...packed].filter(([name]) => namespaceOfType(name) === namespace)
  const shared = sharedDefinitions(own.map(([, type]) => type))
  const types = own.map(([name, type]) => [name.slice(namespace.length + 2), withoutShared(type, shared)] as const)
  return { namespace, shared, types: Object.fromEntries(types) }
}

/** Structures that several types have alike, under the form most of them have. */
function sharedDefinitions(types: PackedType[]): Record<string, PackedDefinition> {
  const uses = new Map<string, { name: string; definition: PackedDefinition; count: number }>()
  for (const type of types)
    for (const [name, definition] of Object.entries(type.definitions ?? {})) {
      const key = `${name} ${JSON.stringify(definition)}`
      const use = uses.get(key) ?? { name, definition, count: 0 }
      uses.set(key, { ...use, count: use.count + 1 })
    }
  const ascending = [...uses.values()].filter((use) => use.count > 1).sort((a, b) => a.count - b.count)
  const shared = Object.fromEntries(ascending.map((use) => [use.name, use.definition]))
  return Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withoutShared(type: PackedType, shared: Record<string, PackedDefinition>): PackedType {
  const { definitions, ...rest } = type
  const own = Object.entries(definitions ?? {}).filter(
    ([name, definition]) => JSON.stringify(shared[name]) !== JSON.stringify(definition),
  )
  return own.length > 0 ? { ...rest, definitions: Object.fromEntries(own) } : rest
}

function indexOf(all: NamespaceAsset[]): SpecificationIndex {
  return Object.fromEntries(
    all.map((asset) => {
      const category = categoryOfType(`${asset.namespace}::`)
      if (!category) throw new Error(`${asset.namespace} has no category; build the icons first`)
      const types = Object.entries(asset.types).map(([name, type]) => [name, type.doc ?? ''])
      return [asset.namespace, { category, types: Object.fromEntries(types) }]
    }),
  )
}

function namespaceText(asset: NamespaceAsset): string {
  const head = `{\n"namespace":${JSON.stringify(asset.namespace)},\n`
  return `${head}"shared":{\n${lines(asset.shared)}\n},\n"types":{\n${lines(asset.types)}\n}\n}\n`
}

/** One line per entry, so that a new version of the data differs where it changed. */
function lines(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n')
}
