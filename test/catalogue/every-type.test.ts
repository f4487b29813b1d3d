import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listedProperties, searchProperties } from '../../renderer/inspector/property-list'
import type { RawDiagnostic } from '../../shared/bridge/judge'
import { newResourceNode } from '../../shared/catalogue/new-node'
import { nestedProperties } from '../../shared/catalogue/specification/nested-properties'
import { emptyDiagram, type ResourceNode } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { JsonObject } from '../../shared/template/json'
import { toYamlText } from '../../shared/template/yaml-text'
import exceptions from '../support/every-type/exceptions.json'
import givenValues from '../support/every-type/given-values.json'
import { type Demands, mend } from '../support/every-type/mend'
import { withRequiredValues } from '../support/every-type/required-values'
import { loadSpecification, readSpecificationIndex } from '../support/specification'
import { type StandingJudge, startJudge } from '../support/standing-judge'

const ROUNDS = 5
/** Well below the 500 resources that a template may have, since some nodes bring others. */
const BATCH = 100

const specification = loadSpecification()
const types = Object.entries(readSpecificationIndex()).flatMap(([namespace, { types }]) =>
  Object.keys(types).map((name) => `${namespace}::${name}`),
)
const given: Readonly<Record<string, JsonObject>> = givenValues
const excepted = new Set(exceptions.flatMap(({ types }) => types))

function placed(type: string, number = 0): ResourceNode {
  return newResourceNode({ id: `n${number}`, type, label: `T${number}x`, position: { x: 0, y: 0 } }, new Set())
}

describe('every resource type', () => {
  it('is placed as a node with a list of all its properties that can be searched', () => {
    const faults = types.filter((type) => {
      const spec = specification.type(type)
      const node = placed(type)
      const list = listedProperties(spec, node.properties, new Set())
      const nested = list.map(({ spec: each }) => spec && each && nestedProperties(spec, each.type))
      const names = Object.keys(spec?.properties ?? {})
      const [first] = names
      const found = first === undefined || searchProperties(list, spec, first).some(({ name }) => name === first)
      return !spec || nested.length < names.length || !found || node.type !== type
    })
    expect(types.length).toBeGreaterThan(1800)
    expect(faults).toEqual([])
  })
})

describe('every resource type with what it requires', () => {
  let judge: StandingJudge
  beforeAll(() => {
    judge = startJudge()
  })
  afterAll(() => judge.dismiss())

  it('is exported as AWS’s validator wants it, or stands in the list with the reason', async () => {
    const left = await errorsAfterMending(judge)
    expect([...left].filter(([type]) => !excepted.has(type))).toEqual([])
    expect([...excepted].filter((type) => !left.has(type))).toEqual([])
  }, 1_500_000)
})

/** The errors of each type that could not be mended by values; types without any are not in it. */
async function errorsAfterMending(judge: StandingJudge): Promise<Map<string, string[]>> {
  const nodes = new Map(types.map((type, i) => [type, filled(type, i)]))
  const demands: Demands = new Map()
  let errors = new Map<string, RawDiagnostic[]>()
  let asked = types
  for (let round = 0; round < ROUNDS && asked.length > 0; round++) {
    errors = new Map([...errors].filter(([type]) => excepted.has(type)))
    for (const [type, found] of await errorsOf(asked, nodes, judge)) errors.set(type, found)
    asked = [...errors.keys()].filter((type) => !excepted.has(type))
    for (const type of asked) nodes.set(type, mended(nodes, type, errors.get(type) ?? [], demands))
  }
  return new Map([...errors].map(([type, found]) => [type, found.map(({ message }) => message)]))
}

function filled(type: string, number: number): ResourceNode {
  const node = placed(type, number)
  return withRequiredValues({ ...node, properties: { ...node.properties, ...given[type] } }, specification)
}

function mended(
  nodes: ReadonlyMap<string, ResourceNode>,
  type: string,
  errors: readonly RawDiagnostic[],
  demands: Demands,
): ResourceNode {
  const node = nodes.get(type) ?? placed(type)
  const properties = errors.reduce(
    (before, { propertyPath = '', message }) =>
      mend(before, { type, place: propertyPath, message }, demands, specification),
    node.properties,
  )
  return { ...node, properties }
}

async function errorsOf(
  asked: readonly string[],
  nodes: ReadonlyMap<string, ResourceNode>,
  judge: StandingJudge,
): Promise<Map<string, RawDiagnostic[]>> {
  const errors = new Map<string, RawDiagnostic[]>()
  for (const batch of batchesOf(asked.flatMap((type) => nodes.get(type) ?? []))) {
    const [first] = batch
    const transform = first && transformOf(first)
    const diagram = { ...emptyDiagram('Every type'), nodes: batch, template: transform ? { transform } : {} }
    const { template } = exportTemplate(diagram)
    for (const each of await judge.ask(toYamlText(template))) {
      if (!/^(?:ERROR|FATAL)$/.test(each.severity)) continue
      const type = typeOf(each, batch, template.Resources)
      errors.set(type, [...(errors.get(type) ?? []), each])
    }
  }
  return errors
}

/** Nodes that need a transform are by themselves: where it fails, the validator looks at nothing else. */
function batchesOf(nodes: readonly ResourceNode[]): ResourceNode[][] {
  const plain = nodes.filter((node) => transformOf(node) === undefined)
  const batches = Array.from({ length: Math.ceil(plain.length / BATCH) }, (_, i) =>
    plain.slice(i * BATCH, (i + 1) * BATCH),
  )
  return [...batches, ...nodes.filter((node) => transformOf(node) !== undefined).map((node) => [node])]
}

function transformOf({ type }: ResourceNode): string | undefined {
  return specification.type(type)?.transform
}

/** The type of the node that an error is about: its own, or that of the node that brought the resource. */
function typeOf(
  { entity }: RawDiagnostic,
  batch: readonly ResourceNode[],
  resources: Readonly<Record<string, { readonly Type: string }>>,
): string {
  const owner = batch.find(({ logicalId }) => entity && new RegExp(`^${logicalId}(?!\\d)`).test(entity.logicalId))
  return owner?.type ?? resources[entity?.logicalId ?? '']?.Type ?? 'the template'
}
