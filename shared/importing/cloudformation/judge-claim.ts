import { serviceOf } from '../../catalogue/services'
import type { GeneratedIds } from '../../diagram/types'
import type { Contribution } from '../../relations/contribution'
import { namedParts } from '../../relations/wording'
import { partName } from '../../relations/written-parts'
import { type Json, type JsonObject, sameJson } from '../../template/json'
import { valueAt } from '../../template/path'
import { referencesIn } from '../../template/references'
import type { Claim } from './claim'
import { fitOptions, valuesFor, withoutDefaults } from './fit-options'
import { farness, foundValues } from './nearness'
import { type Hearing, type Saying, say } from './say'
import { type Candidate, type Evidence, nameOf, type Trial, tryOut } from './trial'

/** What of a relation's piece the template says; undefined: nothing of it, so there is no such relation. */
export function judge(candidate: Candidate, evidence: Evidence): Claim | undefined {
  const found = foundValues(candidate, evidence)
  const options = fitOptions(candidate.options, found, (tried) => farness(candidate, tried, evidence))
  const trial = tryOut(candidate, options, evidence)
  const claim = trial && claimFrom(candidate, options, trial, evidence)
  return claim && sayingMore(claim, found, evidence)
}

/** The claim with options that differ from the template no more and under which more of it is said: a queue for what failed. */
function sayingMore(first: Claim, found: readonly Json[], evidence: Evidence): Claim {
  const { candidate } = first
  const limit = farness(candidate, first.options, evidence)
  let best = first
  for (const [name, field] of Object.entries(candidate.options)) {
    for (const value of valuesFor(field, found)) {
      const options = { ...best.options, [name]: value }
      if (sameJson(options, best.options) || farness(candidate, options, evidence) > limit) continue
      const trial = tryOut(candidate, options, evidence)
      const claim =
        trial && sameGrants(trial, best, evidence) ? claimFrom(candidate, options, trial, evidence) : undefined
      if (claim && claim.weight > best.weight) best = claim
    }
  }
  return best === first ? first : { ...best, options: withoutDefaults(candidate.options, best.options) }
}

/** Statements may be those of another line: no option is chosen for having more of them. */
function sameGrants(trial: Trial, { candidate, options }: Claim, evidence: Evidence): boolean {
  const before = tryOut(candidate, options, evidence)
  return before !== undefined && grantsIn(before) === grantsIn(trial)
}

function grantsIn({ contributions }: Trial): number {
  return contributions.filter((each) => each.do === 'grant').length
}

/**
 * A claim judged anew in a diagram where it and others are drawn: relations ask for one another. With the options it had, or
 * with those that fit now, whichever says more.
 */
export function judgeAgain(
  { candidate, options }: Claim,
  id: string | undefined,
  evidence: Evidence,
): Claim | undefined {
  const drawn = { ...candidate, ...(id !== undefined && { id }) }
  const claimWith = (chosen: JsonObject) => {
    const trial = tryOut(drawn, chosen, evidence)
    return trial && claimFrom(candidate, chosen, trial, evidence)
  }
  const before = claimWith(options)
  if (before && !before.writes) return before
  const fitting = fitOptions(candidate.options, foundValues(drawn, evidence), (tried) =>
    farness(drawn, tried, evidence),
  )
  const now = claimWith(fitting)
  return now && (!before || !now.writes || now.weight > before.weight) ? now : before
}

function claimFrom(candidate: Candidate, options: JsonObject, trial: Trial, evidence: Evidence): Claim | undefined {
  const hearing = { candidate, trial, evidence, ends: endsOf(candidate, trial, evidence) }
  const said = namedParts(trial.contributions).map(([name, each]) => ({ name, each, saying: say(each, hearing) }))
  const there = said.filter(({ saying }) => saying !== undefined)
  const isSaid = there.some(({ each, saying }) => CORE.has(each.do) && !saying?.idle)
  if (!isSaid && !isOnlyVariables(said)) return undefined
  if (!joinsEnds(there, hearing) && !(there.length === said.length && isMadeForChild(there, hearing))) return undefined
  const writes = [...new Set(there.map(({ each }) => partName(each)))]
  const missing = said.filter(({ each, saying }) => !saying && writes.includes(partName(each)))
  const wording = Object.fromEntries([
    ...there.flatMap(({ name, saying }) => (saying?.wording ? [[name, saying.wording] as const] : [])),
    ...missing.map(({ name }) => [name, { as: null }] as const),
  ])
  const { relation, kind, source, targets } = candidate
  const sayings = there.flatMap(({ saying }) => saying ?? [])
  return {
    ...{ candidate, relation, kind, source, targets, options },
    ...(there.length < said.length && { writes }),
    ...(Object.keys(wording).length > 0 && { wording }),
    generated: Object.fromEntries(sayings.flatMap(({ generated }) => (generated ? [generated] : []))),
    owns: ownedOf(sayings),
    properties: sayings.flatMap(({ property }) => property ?? []),
    items: sayings.flatMap(({ item }) => item ?? []),
    waits: sayings.flatMap(({ wait }) => wait ?? []),
    weight: sayings.reduce((sum, saying) => sum + weightOf(saying), 0) + madeBonus(sayings, candidate, evidence),
  }
}

function weightOf({ wording, idle }: Saying): number {
  if (idle) return 0
  return wording?.as === undefined ? 1 : 0.6
}

/**
 * What could have been drawn as well is told apart by its name: a flow log whose name is made of the names of both ends came
 * with the line; under any other name it has been drawn.
 */
function madeBonus(sayings: readonly Saying[], candidate: Candidate, evidence: Evidence): number {
  const name = nameOf(candidate, evidence)
  return sayings.reduce((sum, { generated }) => {
    const type = generated && valueAt(evidence.resources, [generated[1], 'Type'])
    if (!generated || typeof type !== 'string') return sum
    const isMade = generated[1].startsWith(name)
    return sum + (serviceOf(type) ? (isMade ? 20 : -20) : isMade ? 0.5 : 0)
  }, 0)
}

/** Whether a relation between nodes without security groups says all it can say, word for word: who finds whom by which variable. */
function isOnlyVariables(
  said: readonly { readonly each: Contribution; readonly saying: Saying | undefined }[],
): boolean {
  const others = said.filter(({ each }) => each.do !== 'environment')
  const variables = said.filter(({ each }) => each.do === 'environment')
  return (
    others.every(({ each }) => each.do === 'allow' || each.do === 'report' || each.do === 'wait') &&
    variables.length > 0 &&
    variables.every(({ saying }) => saying && !saying.idle && !saying.wording?.as)
  )
}

/** What makes a relation one; variables and waits alone do not. */
const CORE: ReadonlySet<Contribution['do']> = new Set([
  'add',
  'set',
  'append',
  'share',
  'provide',
  'default',
  'grant',
  'allow',
])

function endsOf({ source, targets }: Candidate, trial: Trial, { index }: Evidence): ReadonlySet<string> {
  const nodes = [source, ...targets].flatMap((id) => index.resource(id)?.logicalId ?? [])
  const owned = [...trial.owned.values()].flatMap((slots) => Object.values(slots))
  return new Set([...nodes, ...Object.values(trial.generated), ...owned])
}

/** What is there must name both ends, or it may as well be another relation's. */
function joinsEnds(
  there: readonly { readonly each: Contribution; readonly saying: Saying | undefined }[],
  { candidate, evidence }: Hearing,
): boolean {
  const core = there.filter(({ each, saying }) => CORE.has(each.do) && !saying?.idle)
  const named = new Set(core.flatMap(({ each, saying }) => namesOf(each, saying, evidence)))
  if (core.some(({ each }) => each.do === 'grant' || each.do === 'allow')) return true
  const isNamed = (id: string) => {
    const node = evidence.index.resource(id)
    // What is named may be a part of the node: a listener of a load balancer.
    return !node || named.has(node.logicalId) || Object.values(node.owns ?? {}).some((part) => named.has(part))
  }
  if (isNamed(candidate.source) && candidate.targets.some(isNamed)) return true
  return candidate.relation === 'connection' && evidence.isTied(candidate)
}

/** Whether a placement writes nothing but what bears the name made for its child: the security group of a replica. */
function isMadeForChild(
  there: readonly { readonly saying: Saying | undefined }[],
  { candidate, evidence }: Hearing,
): boolean {
  if (candidate.relation !== 'placement') return false
  const name = nameOf(candidate, evidence)
  return there.every(({ saying }) => saying?.idle || saying?.generated?.[1].startsWith(name))
}

function namesOf(each: Contribution, saying: Saying | undefined, { resources }: Evidence): string[] {
  const id = saying?.generated?.[1] ?? saying?.owned?.[2]
  const body = id === undefined ? undefined : resources[id]
  const value = 'value' in each ? each.value : undefined
  return [
    ...(each.do === 'provide' ? [each.fills.resource] : []),
    ...('resource' in each && typeof each.resource === 'string' ? [each.resource] : []),
    ...referencesIn([body ?? null, value ?? null]).map(({ name }) => name),
  ]
}

function ownedOf(sayings: readonly Saying[]): ReadonlyMap<string, GeneratedIds> {
  const owns = new Map<string, Record<string, string>>()
  for (const { owned } of sayings) {
    if (owned) owns.set(owned[0], { ...owns.get(owned[0]), [owned[1]]: owned[2] })
  }
  return owns
}
