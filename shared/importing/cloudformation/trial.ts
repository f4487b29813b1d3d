import type { Options } from '../../catalogue/field'
import type { DiagramIndex } from '../../diagram/queries'
import type { Diagram, GeneratedIds, ResourceNode } from '../../diagram/types'
import type { Contribution, ProvideResource } from '../../relations/contribution'
import { filledOptions } from '../../relations/resolve'
import { type Scope, scopeOf, slotSuffix } from '../../relations/scope'
import type { Json, JsonObject } from '../../template/json'
import { valueAt } from '../../template/path'
import { referencesIn } from '../../template/references'
import type { Acting } from './acting'
import type { Claim } from './claim'
import { distanceBetween } from './fit-options'

/** A relation between nodes, ready to write. */
export interface Candidate {
  readonly relation: Claim['relation']
  readonly kind: string
  readonly options: Options
  readonly source: string
  readonly targets: readonly string[]
  /** The connection's id, once it is drawn. */
  readonly id?: string
  /** May throw, as relations may. */
  write(options: JsonObject, scope: Scope, id?: string): Contribution[]
}

/** The template as the judge sees it. */
export interface Evidence {
  readonly diagram: Diagram
  readonly resources: JsonObject
  readonly index: DiagramIndex
  readonly acting: Acting
  /** Resources that may be taken in whole and refer to one of the ends, by type. */
  near(candidate: Candidate, type: string): readonly ResourceNode[]
  /** Whether one end names the other itself. */
  isTied(candidate: Candidate): boolean
  /** Resources that may be taken in whole. */
  ofType(type: string): readonly ResourceNode[]
  /** The policy in which the exporter would put what a node is granted, if the template has just that. */
  policyOf(node: ResourceNode): string | undefined
}

/** What a relation writes, with the names of resources in the template that are like its own. */
export interface Trial {
  readonly contributions: readonly Contribution[]
  readonly generated: Readonly<Record<string, string>>
  /** Node id → slot → logical id of what is shared on its behalf. */
  readonly owned: ReadonlyMap<string, GeneratedIds>
}

/** What the relation writes once its own resources bear the names of those in the template that are like them. */
export function tryOut(candidate: Candidate, options: JsonObject, evidence: Evidence): Trial | undefined {
  const first = writeWith(candidate, options, evidence, {}, new Map())
  if (!first) return undefined
  const generated: Record<string, string> = {}
  const owned = new Map<string, GeneratedIds>()
  for (const each of first) {
    if (each.do !== 'add' && each.do !== 'share') continue
    const body = each.resource as unknown as JsonObject
    const name = each.do === 'add' ? nameOf(candidate, evidence) : evidence.index.resource(each.owner)?.logicalId
    const made = (name ?? '') + slotSuffix(each.slot)
    const alike =
      madeAs(made, body, evidence) ?? nearest(candidate, body, name ?? '', evidence, Object.values(generated))
    if (alike === undefined) continue
    if (each.do === 'add') generated[each.slot] = alike
    else owned.set(each.owner, { ...owned.get(each.owner), [each.slot]: alike })
  }
  // What fills a property of a shared resource is known once that one is.
  const second = writeWith(candidate, options, evidence, generated, owned) ?? []
  for (const each of second) {
    const filled = each.do === 'provide' ? filling(each, evidence) : undefined
    if (filled !== undefined && each.do === 'provide') generated[each.slot] = filled
  }
  const contributions = second.some((each) => each.do === 'provide')
    ? writeWith(candidate, options, evidence, generated, owned)
    : second
  return contributions && { contributions, generated, owned }
}

/** A resource of the type under just the name that the exporter gives: it may name none of the ends itself. */
function madeAs(id: string, { Type: type }: JsonObject, { ofType }: Evidence): string | undefined {
  return ofType(String(type)).find(({ logicalId }) => logicalId === id)?.logicalId
}

/** What fills a property that the relation would fill, if it is of the same type. */
function filling({ fills, resource }: ProvideResource, { acting, resources }: Evidence): string | undefined {
  const [only, ...others] = referencesIn(acting.property(fills.resource, fills.path))
  if (!only || others.length > 0) return undefined
  return valueAt(resources, [only.name, 'Type']) === resource.Type ? only.name : undefined
}

/** What the names of resources that a relation adds begin with. */
export function nameOf({ relation, source, targets }: Candidate, { index }: Pick<Evidence, 'index'>): string {
  const ends = relation === 'placement' ? [source] : [source, ...targets]
  return ends.map((id) => index.resource(id)?.logicalId ?? '').join('To')
}

function nearest(
  candidate: Candidate,
  body: JsonObject,
  name: string,
  { resources, near }: Evidence,
  taken: readonly string[],
): string | undefined {
  const wanted = referencesIn(body).filter(({ name }) => Object.hasOwn(resources, name))
  const ranked = near(candidate, String(body.Type))
    .filter((node) => !taken.includes(node.logicalId))
    .map(({ logicalId: id }) => ({
      id,
      // Of several alike, the one with the name the exporter would have given.
      far: farFrom(body, resources[id], wanted) - (id.startsWith(name) ? 0.5 : 0),
    }))
  return ranked.sort((a, b) => a.far - b.far)[0]?.id
}

/** What names other resources is farther than whatever is worded otherwise. */
function farFrom(body: Json, found: Json | undefined, wanted: readonly { readonly name: string }[]): number {
  const named = new Set(referencesIn(found).map(({ name }) => name))
  return distanceBetween(body, found) + 100 * wanted.filter(({ name }) => !named.has(name)).length
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
    return candidate.write(filledOptions(candidate.options, options) as JsonObject, scope, candidate.id)
  } catch {
    return undefined
  }
}
