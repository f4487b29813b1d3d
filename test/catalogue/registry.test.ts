import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../shared/catalogue/categories'
import { newResourceNode } from '../../shared/catalogue/new-node'
import type { Service } from '../../shared/catalogue/service'
import { SERVICES, serviceOf } from '../../shared/catalogue/services'
import type { ResourceNode } from '../../shared/diagram/types'
import { PLACEMENT_KINDS } from '../../shared/relations/placements'
import { isExpression } from '../../shared/template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../../shared/template/json'
import { toPath } from '../../shared/template/path'
import { referencesIn } from '../../shared/template/references'
import { loadSpecification } from '../support/specification'
import { exportNameOf, filesIn, listedIn, textOf, unitName } from '../support/unit-files'

const FOLDER = 'shared/catalogue/services'
const files = filesIn(FOLDER).filter((path) => SERVICES.some(({ id }) => id === unitName(path)))
const specification = loadSpecification(SERVICES.flatMap((service) => [service.type, ...ownedTypes(service)]))

function fresh({ type }: Service, variant?: string): ResourceNode {
  return newResourceNode({ id: 'n1', type, position: { x: 0, y: 0 }, ...(variant && { variant }) }, new Set())
}

function ownedResources(service: Service) {
  const node = fresh(service)
  const logicalId = (slot: string) => `Own${slot}`
  return (service.owned ?? []).map((owned) => ({ ...owned, written: owned.write({ node, logicalId }) }))
}

function ownedTypes(service: Service): string[] {
  return ownedResources(service).map(({ written }) => written.Type)
}

/** Slots that hold what placements write instead of the service itself, and its type. */
const WRITTEN_BY_PLACEMENTS: Readonly<Record<string, string>> = {
  'efs-file-system mountTarget': 'AWS::EFS::MountTarget',
}

/** The type that a slot stands for; without a slot the service's own. */
function typeOfSlot(service: Service, slot: string | undefined): string {
  if (slot === undefined) return service.type
  const owned = ownedResources(service).find((each) => each.slot === slot)
  return owned?.written.Type ?? WRITTEN_BY_PLACEMENTS[`${service.id} ${slot}`] ?? `nothing in slot ${slot}`
}

/** Which of the paths lead nowhere in a type. */
function unknownPaths(type: string, paths: readonly (string | readonly (string | number)[])[]): string[] {
  return paths
    .map((path) => outsideOfExpressions(typeof path === 'string' ? toPath(path) : path))
    .filter((path) => !specification.property(type, path))
    .map((path) => `${type}: ${path.join('.')}`)
}

/** A path up to the expression it leads into. */
function outsideOfExpressions(path: readonly (string | number)[]): readonly (string | number)[] {
  const end = path.findIndex((part) => String(part).startsWith('Fn::'))
  return end < 0 ? path : path.slice(0, end)
}

/** The paths of everything that is written out, expressions being ends. */
function pathsIn(value: Json, path: readonly (string | number)[] = []): (string | number)[][] {
  if (isExpression(value)) return [[...path]]
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => pathsIn(item, [...path, index]))
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [[...path]]
  return Object.entries(value as JsonObject).flatMap(([key, child]) => pathsIn(child, [...path, key]))
}

const writtenPaths = (properties: Json | undefined) =>
  properties === undefined ? [] : pathsIn(properties).filter((path) => path.length > 0)

describe('the registry of services', () => {
  it('is sorted by folder and file, and each stands in the folder of its category under its own name', () => {
    expect(SERVICES.map(({ category, id }) => `${FOLDER}/${category}/${id}.ts`)).toEqual(sortedLikeFiles(files))
    expect(listedIn(`${FOLDER}/index.ts`)).toEqual(SERVICES.map(({ id }) => exportNameOf(id)))
    const wrong = files.filter(
      (path) => !textOf(path).includes(`export const ${exportNameOf(unitName(path))}: Service`),
    )
    expect(wrong).toEqual([])
  })

  it('holds every file that exports a service', () => {
    const units = filesIn(FOLDER).filter((path) => /export const \w+: Service\b/.test(textOf(path)))
    expect(units.filter((path) => !files.includes(path))).toEqual([])
  })

  it('has no id and no type twice', () => {
    const [ids, types] = [SERVICES.map(({ id }) => id), SERVICES.map(({ type }) => type)]
    expect(ids).toEqual([...new Set(ids)])
    expect(types).toEqual([...new Set(types)])
    for (const service of SERVICES) expect(serviceOf(service.type)).toBe(service)
  })
})

function sortedLikeFiles(paths: readonly string[]): string[] {
  const order = (path: string) => CATEGORIES.findIndex(({ id }) => path.startsWith(`${FOLDER}/${id}/`))
  expect(paths.filter((path) => order(path) < 0)).toEqual([])
  const names = paths.map((path) => path.replace(/\.ts$/, ''))
  return names.sort().map((name) => `${name}.ts`)
}

describe.each(SERVICES.map((service) => ({ id: service.id, service })))('$id', ({ service }) => {
  it('is a type that exists, with icons that exist', () => {
    expect(specification.has(service.type) || service.type.startsWith('Custom::')).toBe(true)
    const icons = [service.icon, ...(service.variants ?? []).flatMap(({ icon }) => icon ?? [])]
    const missing = icons.filter((icon) => !existsSync(new URL(`../../assets/icons/${icon}.svg`, import.meta.url)))
    expect(missing).toEqual([])
  })

  it('names only properties of its specification', () => {
    const variants = service.variants ?? []
    const own = [
      ...writtenPaths(service.defaults),
      ...variants.flatMap(({ properties }) => writtenPaths(properties)),
      ...writtenPaths(service.namesFor?.('Name', service.defaults)),
      ...(service.fallbacks ?? []).flatMap(({ path, unless = [] }) => [path, ...[unless].flat()]),
    ]
    expect(unknownPaths(service.type, own)).toEqual([])
    const places = [
      ...service.form.map(({ slot, path, also }) => ({ slot, paths: [path, ...(also ?? [])] })),
      ...uses(service),
    ]
    expect(places.flatMap(({ slot, paths }) => unknownPaths(typeOfSlot(service, slot), paths))).toEqual([])
  })

  it('owns resources of types that exist, with properties they have', () => {
    const slots = ownedResources(service)
    expect(slots.filter(({ written }) => !specification.has(written.Type)).map(({ slot }) => slot)).toEqual([])
    expect(slots.flatMap(({ written }) => unknownPaths(written.Type, writtenPaths(written.Properties)))).toEqual([])
    const first = Object.entries({ ...service.ownedDefaults })
    expect(
      first.flatMap(([slot, properties]) => unknownPaths(typeOfSlot(service, slot), writtenPaths(properties))),
    ).toEqual([])
    const names = slots.map(({ slot }) => slot)
    expect(names).toEqual([...new Set(names)])
    expect(slots.filter(({ partOf = [] }) => ![partOf].flat().every((whole) => names.includes(whole)))).toEqual([])
  })

  it('refers to nothing that is not there in its first properties', () => {
    for (const variant of service.variants ?? [undefined]) {
      const { properties } = fresh(service, variant?.id)
      expect(referencesIn(properties).map(({ name }) => name)).toEqual([])
    }
  })

  it('has variants of different ids whose placements exist', () => {
    const variants = service.variants ?? []
    const ids = variants.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    const unknown = variants.filter(
      ({ placement }) => placement !== undefined && !PLACEMENT_KINDS.some(({ id }) => id === placement),
    )
    expect(unknown.map(({ id }) => id)).toEqual([])
  })

  it('has a guide with something to read at every level', () => {
    const { guide, purpose } = service
    expect(purpose).toMatch(/^[A-Z].*\.$/)
    expect(guide.value.length).toBeGreaterThanOrEqual(2)
    for (const list of [guide.value, guide.uses, guide.facts]) {
      expect(list.length).toBeGreaterThan(0)
      expect(list.filter((text) => text.trim() === '')).toEqual([])
    }
    for (const text of [guide.cost, guide.responsibility]) expect(text).toMatch(/\w.*[.!]$/)
    expect(guide.limits.length).toBeGreaterThan(0)
    expect(guide.limits.filter(({ name, value }) => !name.trim() || !value.trim())).toEqual([])
    expect(guide.documentation).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//)
  })

  it('has commands that name the node', () => {
    const node = { ...fresh(service), logicalId: 'SomethingOfMyOwn' }
    const commands = service.guide.commands(node)
    expect(commands.length).toBeGreaterThan(0)
    for (const { title, command } of commands) {
      expect(title.trim()).not.toBe('')
      expect(command).toMatch(/\S/)
      expect(command).not.toMatch(/undefined|\[object/)
    }
    expect(commands.filter(({ command }) => command.includes('SomethingOfMyOwn')).length).toBeGreaterThan(0)
  })

  it('says something on its card whatever its properties are', () => {
    const node = fresh(service)
    expect(Array.isArray(service.facts(node))).toBe(true)
    for (const text of service.facts({ ...node, properties: {} })) expect(text).not.toMatch(/undefined|\[object|NaN/)
  })
})

/** Where relations and the exporter write: by slot. */
function uses(service: Service): { readonly slot: string | undefined; readonly paths: readonly string[] }[] {
  const { network, environment, actsThrough } = service
  return [
    ...(network ? [{ slot: network.securityGroups.slot, paths: [network.securityGroups.path] }] : []),
    ...(environment ? [{ slot: environment.slot, paths: [environment.path] }] : []),
    ...(actsThrough ? [{ slot: actsThrough.slot, paths: [actsThrough.path] }] : []),
    ...(service.owned ?? []).flatMap(({ fills }) =>
      fills ? [{ slot: fills.slot, paths: [fills.path, ...(fills.also ?? []).map(({ path }) => path)] }] : [],
    ),
  ]
}

/** What holds data that cannot be made again. */
const STORES = [
  'AWS::S3::Bucket',
  'AWS::DynamoDB::Table',
  'AWS::EFS::FileSystem',
  'AWS::EC2::Volume',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::KMS::Key',
  'AWS::Cognito::UserPool',
  'AWS::SecretsManager::Secret',
  'AWS::ElastiCache::ReplicationGroup',
]

describe('services that hold data', () => {
  it.each(SERVICES.filter(({ type }) => STORES.includes(type)))('$id says what outlives it', (service) => {
    for (const variant of service.variants ?? [undefined]) {
      const { attributes } = fresh(service, variant?.id)
      expect(attributes).toHaveProperty('DeletionPolicy')
      expect(attributes).toHaveProperty('UpdateReplacePolicy')
    }
  })
})
