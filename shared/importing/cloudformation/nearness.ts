import { serviceOf } from '../../catalogue/services'
import type { Contribution } from '../../relations/contribution'
import { ingressItem } from '../../relations/traffic-rule'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { distanceBetween, valuesIn } from './fit-options'
import { grantDistance } from './grant-sayings'
import { type Candidate, type Evidence, type Trial, tryOut } from './trial'

/** How far what a relation writes with some options is from what the template says; 0: the same. */
export function farness(candidate: Candidate, options: JsonObject, evidence: Evidence): number {
  const trial = tryOut(candidate, options, evidence)
  if (!trial) return Number.POSITIVE_INFINITY
  return trial.contributions.reduce((sum, each) => sum + farnessOf(each, trial, evidence), 0)
}

function farnessOf(each: Contribution, trial: Trial, evidence: Evidence): number {
  const found = counterpart(each, trial, evidence)
  switch (each.do) {
    case 'add':
    case 'share':
      return distanceBetween(each.resource as unknown as Json, found)
    case 'set':
    case 'default':
      return distanceBetween(each.value, found)
    case 'append':
      return nearestItem(each.value, found)
    case 'grant':
      return grantDistance(each, statementsFor(each.to, evidence))
    case 'allow':
      return Math.min(...rulesFor(each.to, evidence).map((rule) => portsApart(ingressItem(each, {}), rule)), 3)
    case 'environment':
      if (!runsCode(each.on, evidence)) return 0
      return isJsonObject(found) && sameJson(found[each.name], each.value) ? 0 : 1
    default:
      return 0
  }
}

/** Where no code runs, variables are given to nobody. */
function runsCode(id: string, { index }: Evidence): boolean {
  return serviceOf(index.resource(id)?.type ?? '')?.environment !== undefined
}

function nearestItem(value: Json, list: Json | undefined): number {
  const whole = distanceBetween(value, {})
  return Array.isArray(list) ? Math.min(whole, ...list.map((item) => distanceBetween(value, item))) : whole
}

function portsApart(item: Json, rule: JsonObject): number {
  return isJsonObject(item)
    ? Object.entries(item).filter(([key, value]) => String(rule[key]) !== String(value)).length
    : 3
}

/** Values of the template that options of the relation may have been. */
export function foundValues(candidate: Candidate, evidence: Evidence): readonly Json[] {
  if (Object.keys(candidate.options).length === 0) return []
  const trial = tryOut(candidate, {}, evidence)
  if (!trial) return []
  const found = trial.contributions.flatMap((each) => valuesFor(each, trial, evidence))
  return [...new Map(found.map((value) => [JSON.stringify(value), value])).values()]
}

function valuesFor(each: Contribution, trial: Trial, evidence: Evidence): readonly Json[] {
  if (each.do === 'grant') return statementsFor(each.to, evidence).flatMap(({ statement }) => prefixesIn(statement))
  if (each.do === 'allow')
    return rulesFor(each.to, evidence)
      .flatMap(valuesIn)
      .flatMap((value) => [value, asNumber(value)])
  // What stands beside a value that is set may come of an option that is not set yet.
  if (each.do === 'set') return valuesIn(evidence.acting.property(each.resource, each.path.split('.')[0] ?? each.path))
  const found = counterpart(each, trial, evidence)
  if (each.do !== 'environment') return valuesIn(found)
  return isJsonObject(found) ? Object.keys(found).filter((name) => sameJson(found[name], each.value)) : []
}

/** What stands before a star at the end of an ARN: names that begin so. */
function prefixesIn(statement: JsonObject): string[] {
  return valuesIn(statement).flatMap((value) =>
    typeof value === 'string' && value.endsWith('*') ? [value.slice(value.indexOf('/') + 1, -1)] : [],
  )
}

// Ports are often written as text.
function asNumber(value: Json): Json {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
}

function statementsFor(id: string, { index, acting }: Evidence) {
  const node = index.resource(id)
  const role = node && acting.roleOf(node)
  return role === undefined ? [] : acting.statementsOf(role)
}

/** What opens ports of a node's group: items of its own list, and rules that stand for themselves. */
function rulesFor(id: string, { index, acting, ofType }: Evidence): JsonObject[] {
  const node = index.resource(id)
  const group = node && acting.securityGroupOf(node)
  if (group === undefined) return []
  const list = acting.property(group, 'SecurityGroupIngress')
  const own = Array.isArray(list) ? list.filter(isJsonObject) : []
  const apart = ofType('AWS::EC2::SecurityGroupIngress').map(({ properties }) => properties)
  return [...own, ...apart.filter(({ GroupId: named }) => JSON.stringify(named ?? '').includes(`"${group}"`))]
}

function counterpart(each: Contribution, trial: Trial, { resources, acting, index }: Evidence): Json | undefined {
  if (each.do === 'add') return resources[trial.generated[each.slot] ?? '']
  if (each.do === 'share') return resources[trial.owned.get(each.owner)?.[each.slot] ?? '']
  if (each.do === 'environment') {
    const node = index.resource(each.on)
    const use = node && serviceOf(node.type)?.environment
    const found = use && acting.property(acting.holderOf(node, use.slot), use.path)
    return Array.isArray(found) ? asMap(found) : found
  }
  return 'path' in each ? acting.property(each.resource, each.path) : undefined
}

function asMap(list: readonly Json[]): JsonObject {
  return Object.fromEntries(
    list.filter(isJsonObject).map(({ Name: name, Value: value }) => [String(name), value ?? null]),
  )
}
