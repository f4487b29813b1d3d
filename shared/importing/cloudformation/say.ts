import { serviceOf } from '../../catalogue/services'
import type { Wording } from '../../diagram/types'
import type { AppendItem, Contribution, ProvideResource } from '../../relations/contribution'
import { ingressItem, ingressRule } from '../../relations/traffic-rule'
import { getAtt } from '../../template/intrinsics'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { mergePatchBetween } from '../../template/merge-patch'
import { toPath } from '../../template/path'
import { referencesIn } from '../../template/references'
import { isAlike } from './alike'
import type { ItemPiece, PropertyPiece } from './claim'
import { sayGrant } from './grant-sayings'
import type { Candidate, Evidence, Trial } from './trial'
import { waiting, waitsFor } from './waiting'
import { holds, withOwnWrites } from './whole-resource'

/** How a template says one contribution, and which piece of it thereby leaves the raw resources. */
export interface Saying {
  /** Absent: word for word. */
  readonly wording?: Wording
  readonly property?: PropertyPiece
  readonly item?: ItemPiece
  /** Slot and logical id of a resource of the relation's own. */
  readonly generated?: readonly [string, string]
  /** Node, slot and logical id of a resource that is shared. */
  readonly owned?: readonly [string, string, string]
  readonly wait?: { readonly resource: string; readonly for: string }
  /** Nothing of the relation's own: what is said by the node anyway. */
  readonly idle?: true
}

/** What a trial is held against. */
export interface Hearing {
  readonly candidate: Candidate
  readonly trial: Trial
  readonly evidence: Evidence
  /** Logical ids of what the relation is about. */
  readonly ends: ReadonlySet<string>
}

/** How the template says a contribution; undefined: it does not. */
export function say(each: Contribution, hearing: Hearing): Saying | undefined {
  const { trial } = hearing
  switch (each.do) {
    case 'add':
      return sayResource(each.resource as unknown as JsonObject, trial.generated[each.slot], hearing, (id) => ({
        generated: [each.slot, id],
      }))
    case 'share':
      return sayResource(
        each.resource as unknown as JsonObject,
        trial.owned.get(each.owner)?.[each.slot],
        hearing,
        (id) => ({ owned: [each.owner, each.slot, id] }),
      )
    case 'set':
      return sayValue(each.value, each.resource, each.path, hearing)
    case 'append':
      return sayItem(each, hearing)
    case 'grant':
      return saysGrant(each, hearing)
    case 'allow':
      return sayTraffic(each, hearing)
    case 'environment':
      return sayVariable(each, hearing)
    case 'wait':
      return waitsFor(each, hearing)
    case 'default':
      return sayDefault(each, hearing)
    case 'provide':
      return sayProvided(each, hearing)
    case 'attribute':
      return isJsonObject(hearing.evidence.resources[each.resource]) &&
        Object.hasOwn(hearing.evidence.resources[each.resource] as JsonObject, each.name)
        ? { idle: true }
        : undefined
    case 'report':
      return { idle: true }
  }
}

function propertyOf(resource: string, path: string, { evidence }: Hearing): Json | undefined {
  return evidence.acting.property(resource, path)
}

function isKnown({ evidence }: Hearing): (id: string) => boolean {
  return (id) => Object.hasOwn(evidence.resources, id)
}

/** The wording that makes the one of the other: none for the same, undefined where they are not alike. */
function wordingFor(written: Json, found: Json | undefined, hearing: Hearing): { wording?: Wording } | undefined {
  if (found === undefined) return undefined
  if (sameJson(written, found)) return {}
  if (!isAlike(written, found, hearing.ends, isKnown(hearing))) return undefined
  const as = mergePatchBetween(written, found)
  return as === undefined || as === null ? undefined : { wording: { as } }
}

function sayResource(
  resource: JsonObject,
  id: string | undefined,
  hearing: Hearing,
  taken: (id: string) => Pick<Saying, 'generated' | 'owned'>,
): Saying | undefined {
  if (id === undefined) return undefined
  const found = hearing.evidence.resources[id]
  const whole = waiting(withOwnWrites(resource, id, hearing.trial), id, hearing)
  if (sameJson(whole, found)) return taken(id)
  const wording = wordingFor(resource, found, hearing)
  if (wording) return { ...wording, ...taken(id) }
  return holds(found, whole) ? taken(id) : undefined
}

function sayValue(value: Json, resource: string, path: string, hearing: Hearing): Saying | undefined {
  const wording = wordingFor(value, propertyOf(resource, path, hearing), hearing)
  return wording && { ...wording, property: { resource, path: toPath(path) } }
}

/** A first value that is still there stays with the node; it says where the node lies if it names that. */
function sayDefault(each: Extract<Contribution, { do: 'default' }>, hearing: Hearing): Saying | undefined {
  const found = propertyOf(each.resource, each.path, hearing)
  if (found === undefined) return undefined
  const names = referencesIn(found).some(({ name }) => hearing.ends.has(name))
  return names && sameJson(found, each.value) ? {} : { idle: true }
}

/** What fills a property, where it is like what the relation would provide; else the property is filled by another. */
function sayProvided(each: ProvideResource, hearing: Hearing): Saying | undefined {
  const { resource, path, value } = each.fills
  const found = propertyOf(resource, path, hearing)
  if (found === undefined) return undefined
  const id = hearing.trial.generated[each.slot]
  const body = each.resource as unknown as JsonObject
  const said = sameJson(found, value) && sayResource(body, id, hearing, (taken) => ({ generated: [each.slot, taken] }))
  // Security groups of a template's own are drawn: lines say who may reach what is in them.
  if (!said || (said.wording && body.Type === 'AWS::EC2::SecurityGroup')) return { idle: true }
  return { ...said, property: { resource, path: toPath(path) } }
}

function sayItem({ resource, path, value }: AppendItem, hearing: Hearing): Saying | undefined {
  const list = propertyOf(resource, path, hearing)
  if (!Array.isArray(list)) return undefined
  const exact = list.findIndex((item) => sameJson(item, value))
  const at = exact >= 0 ? exact : list.findIndex((item) => wordingFor(value, item, hearing) !== undefined)
  const found = list[at]
  if (found === undefined) return undefined
  const as = wordingFor(value, found, hearing)?.wording
  const place = list.length > 1 ? { at } : {}
  const wording = { ...as, ...place }
  return {
    ...(Object.keys(wording).length > 0 && { wording }),
    item: { resource, path: toPath(path), value: found },
  }
}

function saysGrant(grant: Extract<Contribution, { do: 'grant' }>, hearing: Hearing): Saying | undefined {
  const { evidence, ends } = hearing
  const node = evidence.index.resource(grant.to)
  const role = node && evidence.acting.roleOf(node)
  if (!node || role === undefined) return undefined
  const said = sayGrant(grant, role, evidence.acting, new Set([...ends, role]), isKnown(hearing))
  return (
    said && {
      wording: said.wording,
      item: { resource: said.place.holder, path: toPath(said.place.path), value: said.place.statement },
    }
  )
}

function sayTraffic(allow: Extract<Contribution, { do: 'allow' }>, hearing: Hearing): Saying | undefined {
  const { evidence } = hearing
  const to = evidence.index.resource(allow.to)
  const from = 'node' in allow.from ? evidence.index.resource(allow.from.node) : undefined
  const group = to && evidence.acting.securityGroupOf(to)
  const source = from && evidence.acting.securityGroupOf(from)
  if (group === undefined || source === undefined) return undefined
  const origin = { SourceSecurityGroupId: getAtt(source, 'GroupId') }
  const around = { ...hearing, ends: new Set([...hearing.ends, group, source]) }
  return (
    sayRule(allow, ingressRule(group, allow, origin) as unknown as JsonObject, around) ??
    sayInside(allow, group, ingressItem(allow, origin), around)
  )
}

function sayRule({ port }: { port: number }, rule: JsonObject, hearing: Hearing): Saying | undefined {
  const { resources } = hearing.evidence
  const alike = hearing.evidence.ofType('AWS::EC2::SecurityGroupIngress').flatMap(({ logicalId }) => {
    const wording = wordingFor(rule, resources[logicalId], hearing)
    return wording ? [{ wording, logicalId, changes: JSON.stringify(wording).length }] : []
  })
  const [nearest] = alike.sort((a, b) => a.changes - b.changes)
  return nearest && { ...nearest.wording, generated: [`ingress${port}`, nearest.logicalId] }
}

function sayInside(_allow: unknown, group: string, item: Json, hearing: Hearing): Saying | undefined {
  const path = 'SecurityGroupIngress'
  const said = sayItem({ do: 'append', resource: group, path, value: item }, hearing)
  return said && { ...said, wording: { ...said.wording, in: group, path } }
}

function sayVariable(each: Extract<Contribution, { do: 'environment' }>, hearing: Hearing): Saying | undefined {
  const { acting, index } = hearing.evidence
  const node = index.resource(each.on)
  const use = node && serviceOf(node.type)?.environment
  if (!node || !use) return { idle: true }
  const holder = acting.holderOf(node, use.slot)
  if (use.style === 'map') return sayValue(each.value, holder, `${use.path}.${each.name}`, hearing)
  const value = { Name: each.name, Value: each.value }
  const said = sayItem({ do: 'append', resource: holder, path: use.path, value }, hearing)
  // Only word for word: the exporter words names and values, not items of lists.
  return said && !said.wording?.as ? { item: said.item } : undefined
}
