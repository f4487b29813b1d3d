import type { Options } from '../../catalogue/field'
import type { Diagram, GeneratedIds, ResourceNode } from '../../diagram/types'
import type { Contribution, WaitFor } from '../../relations/contribution'
import { filledOptions } from '../../relations/resolve'
import { type Scope, scopeOf } from '../../relations/scope'
import { partName } from '../../relations/written-parts'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { type Path, toPath, valueAt } from '../../template/path'
import type { TemplateResource } from '../../template/types'
import type { Claim } from './claim'
import { distanceBetween, fitOptions, valuesIn } from './fit-options'

/** A relation between nodes, ready to write. */
export interface Candidate {
  readonly relation: Claim['relation']
  readonly kind: string
  readonly options: Options
  readonly source: string
  readonly targets: readonly string[]
  /** May throw, as relations may. */
  write(options: JsonObject, scope: Scope): Contribution[]
}

/** The template as the judge sees it. */
export interface Evidence {
  readonly diagram: Diagram
  readonly resources: JsonObject
  /** Resources that may be taken in whole and refer to one of the ends, by type. */
  near(candidate: Candidate, type: string): readonly ResourceNode[]
}

interface Trial {
  readonly contributions: readonly Contribution[]
  readonly generated: Record<string, string>
  readonly owned: Map<string, Record<string, string>>
  /** Resources of the relation's own that wait for something in the template. */
  readonly waits: ReadonlySet<string>
}

/** What of a relation's piece the template says word for word; undefined: nothing of it, so there is no such relation. */
export function judge(candidate: Candidate, evidence: Evidence): Claim | undefined {
  const found = [...foundValues(candidate, evidence)]
  const options = fitOptions(candidate.options, found, (tried) => farness(candidate, tried, evidence))
  const trial = tryOut(candidate, options, evidence)
  return trial && claimFrom(candidate, options, trial, evidence)
}

function foundValues(candidate: Candidate, evidence: Evidence): readonly Json[] {
  if (Object.keys(candidate.options).length === 0) return []
  const trial = tryOut(candidate, {}, evidence)
  const bodies = (trial?.contributions ?? []).map((each) => counterpart(each, trial, evidence))
  return bodies.flatMap((body) => valuesIn(body))
}

function farness(candidate: Candidate, options: JsonObject, evidence: Evidence): number {
  const trial = tryOut(candidate, options, evidence)
  if (!trial) return Number.POSITIVE_INFINITY
  return trial.contributions.reduce((sum, each) => {
    if (each.do === 'add')
      return sum + distanceBetween(each.resource as unknown as Json, counterpart(each, trial, evidence))
    return each.do === 'set' ? sum + distanceBetween(each.value, counterpart(each, trial, evidence)) : sum
  }, 0)
}

function counterpart(each: Contribution, trial: Trial | undefined, { resources }: Evidence): Json | undefined {
  if (each.do === 'add') return resources[trial?.generated[each.slot] ?? '']
  if (each.do === 'share') return resources[trial?.owned.get(each.owner)?.[each.slot] ?? '']
  return 'path' in each ? propertyAt(resources, each.resource, toPath(each.path)) : undefined
}

function propertyAt(resources: JsonObject, id: string, path: Path): Json | undefined {
  return valueAt(resources, [id, 'Properties', ...path])
}

/** What the relation writes once its own resources bear the names of those in the template that are like them. */
function tryOut(candidate: Candidate, options: JsonObject, evidence: Evidence): Trial | undefined {
  const first = writeWith(candidate, options, evidence, {}, new Map())
  if (!first) return undefined
  const generated: Record<string, string> = {}
  const owned = new Map<string, Record<string, string>>()
  for (const each of first) {
    if (each.do !== 'add' && each.do !== 'share') continue
    const alike = nearest(candidate, each.resource as unknown as JsonObject, evidence, Object.values(generated))
    if (alike === undefined) continue
    if (each.do === 'add') generated[each.slot] = alike
    else owned.set(each.owner, { ...owned.get(each.owner), [each.slot]: alike })
  }
  const contributions = writeWith(candidate, options, evidence, generated, owned)
  const own = [...Object.values(generated), ...[...owned.values()].flatMap((slots) => Object.values(slots))]
  const waits = new Set(own.filter((id) => valueAt(evidence.resources, [id, 'DependsOn']) !== undefined))
  return contributions && { contributions, generated, owned, waits }
}

function nearest(
  candidate: Candidate,
  body: JsonObject,
  evidence: Evidence,
  taken: readonly string[],
): string | undefined {
  const near = evidence.near(candidate, String(body.Type)).filter((node) => !taken.includes(node.logicalId))
  const ranked = near.map((node) => ({
    id: node.logicalId,
    far: distanceBetween(body, evidence.resources[node.logicalId]),
  }))
  return ranked.sort((a, b) => a.far - b.far)[0]?.id
}

function writeWith(
  candidate: Candidate,
  options: JsonObject,
  { diagram }: Evidence,
  generated: GeneratedIds,
  owned: ReadonlyMap<string, GeneratedIds>,
): Contribution[] | undefined {
  const scope: Scope = scopeOf(diagram, {
    generated: (slot) => generated[slot] ?? `Unknown${slot}`,
    owned: (node, slot) =>
      owned.get(node.id)?.[slot] ?? scope.index.resource(node.id)?.owns?.[slot] ?? `Unknown${node.logicalId}${slot}`,
  })
  try {
    return candidate.write(filledOptions(candidate.options, options) as JsonObject, scope)
  } catch {
    return undefined
  }
}

function claimFrom(
  candidate: Candidate,
  options: JsonObject,
  trial: Trial,
  { resources }: Evidence,
): Claim | undefined {
  const isThere = (each: Contribution) => says(each, trial, resources)
  const there = trial.contributions.filter(isThere)
  if (!there.some((each) => each.do === 'add' || each.do === 'set' || each.do === 'append')) {
    if (!there.some((each) => each.do === 'share')) return undefined
  }
  const complete = there.length === trial.contributions.length
  const writes = [...new Set(there.map(partName))]
  const slots = there.flatMap((each) => (each.do === 'add' ? [each.slot] : []))
  const { relation, kind, source, targets } = candidate
  return {
    ...{ relation, kind, source, targets, options, ...(!complete && { writes }) },
    generated: Object.fromEntries(Object.entries(trial.generated).filter(([slot]) => slots.includes(slot))),
    owns: ownedOf(there, trial),
    properties: there.flatMap((each) =>
      each.do === 'set' ? [{ resource: each.resource, path: toPath(each.path) }] : [],
    ),
    items: there.flatMap((each) =>
      each.do === 'append' ? [{ resource: each.resource, path: toPath(each.path), value: each.value }] : [],
    ),
    weight: there.length,
  }
}

function ownedOf(there: readonly Contribution[], trial: Trial): ReadonlyMap<string, GeneratedIds> {
  const owns = new Map<string, Record<string, string>>()
  for (const each of there) {
    const id = each.do === 'share' ? trial.owned.get(each.owner)?.[each.slot] : undefined
    if (each.do === 'share' && id !== undefined) owns.set(each.owner, { ...owns.get(each.owner), [each.slot]: id })
  }
  return owns
}

/** Whether the template says a contribution word for word. What the exporter works out of several is never claimed. */
function says(each: Contribution, trial: Trial, resources: JsonObject): boolean {
  const body = (id: string | undefined) => (id === undefined ? undefined : resources[id])
  if (each.do === 'add') {
    const id = trial.generated[each.slot]
    return sameJson(waiting(each.resource, id, trial), body(id))
  }
  if (each.do === 'share') {
    const id = trial.owned.get(each.owner)?.[each.slot]
    return sameJson(waiting(each.resource, id, trial), body(id))
  }
  if (each.do === 'wait') return saysWait(each, trial, resources)
  if (each.do === 'set') return sameJson(propertyAt(resources, each.resource, toPath(each.path)), each.value)
  if (each.do !== 'append') return false
  const list = propertyAt(resources, each.resource, toPath(each.path))
  return Array.isArray(list) && list.some((item) => sameJson(item, each.value))
}

/** A resource of the relation's own waits for what the relation says, if the one in the template waits at all. */
function waiting(resource: TemplateResource, id: string | undefined, trial: Trial): Json {
  const waits = id !== undefined && trial.waits.has(id) ? waitsOf(id, trial) : []
  const [only, ...others] = waits
  if (only === undefined) return resource as unknown as Json
  return { ...resource, DependsOn: others.length > 0 ? waits : only } as unknown as Json
}

function waitsOf(id: string, { contributions }: Pick<Trial, 'contributions'>): string[] {
  return contributions.flatMap((each) =>
    each.do === 'wait' && each.resource === id && 'resource' in each.for ? [each.for.resource] : [],
  )
}

/** Only what a resource of the relation's own waits for is claimed; a node's own list stays with the node. */
function saysWait({ resource }: WaitFor, trial: Trial, resources: JsonObject): boolean {
  const isOwn = Object.values(trial.generated).includes(resource)
  const body = resources[resource]
  return isOwn && trial.waits.has(resource) && isJsonObject(body) && body.DependsOn !== undefined
}
