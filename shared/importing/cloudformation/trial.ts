import type { Options } from '../../catalogue/field'
import type { DiagramIndex } from '../../diagram/queries'
import type { Diagram, GeneratedIds, ResourceNode } from '../../diagram/types'
import type { Contribution } from '../../relations/contribution'
import { filledOptions } from '../../relations/resolve'
import { type Scope, scopeOf } from '../../relations/scope'
import type { Json, JsonObject } from '../../template/json'
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
    const alike = nearest(candidate, each.resource as unknown as JsonObject, evidence, Object.values(generated))
    if (alike === undefined) continue
    if (each.do === 'add') generated[each.slot] = alike
    else owned.set(each.owner, { ...owned.get(each.owner), [each.slot]: alike })
  }
  const contributions = writeWith(candidate, options, evidence, generated, owned)
  return contributions && { contributions, generated, owned }
}

function nearest(
  candidate: Candidate,
  body: JsonObject,
  { resources, near }: Evidence,
  taken: readonly string[],
): string | undefined {
  const wanted = referencesIn(body).filter(({ name }) => Object.hasOwn(resources, name))
  const ranked = near(candidate, String(body.Type))
    .filter((node) => !taken.includes(node.logicalId))
    .map((node) => ({ id: node.logicalId, far: farFrom(body, resources[node.logicalId], wanted) }))
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
