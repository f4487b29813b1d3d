import type { Wording } from '../../diagram/types'
import type { Grant } from '../../relations/contribution'
import { statementOf } from '../../relations/grant-statement'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { mergePatchBetween } from '../../template/merge-patch'
import { referencesIn } from '../../template/references'
import type { Acting, StatementPlace } from './acting'

/** A statement that says a grant, and in what words. */
export interface GrantSaying {
  readonly place: StatementPlace
  readonly wording: Wording
}

/** The statement among a role's that comes nearest to a grant. Undefined: none names just what the grant is on. */
export function sayGrant(
  grant: Grant,
  role: string,
  acting: Acting,
  ends: ReadonlySet<string>,
  known: (id: string) => boolean,
): GrantSaying | undefined {
  const nearest = acting
    .statementsOf(role)
    .filter(({ statement }) => isGrant(grant, statement, ends, known))
    .map((place) => ({ place, far: farFrom(grant, place.statement) }))
    .sort((a, b) => a.far - b.far)[0]?.place
  if (!nearest) return undefined
  const { holder, path, at, statement } = nearest
  const patch = mergePatchBetween(statementOf(grant), statement)
  if (patch === undefined) return undefined
  const isWordForWord = isJsonObject(patch) && Object.keys(patch).length === 0
  return { place: nearest, wording: { in: holder, path, at, ...(!isWordForWord && { as: patch }) } }
}

/** How far the nearest statement is from a grant; a whole grant where there is none. */
export function grantDistance(grant: Grant, places: readonly StatementPlace[]): number {
  return Math.min(grant.actions.length + 2, ...places.map(({ statement }) => farFrom(grant, statement)))
}

function isGrant(
  grant: Grant,
  statement: JsonObject,
  ends: ReadonlySet<string>,
  known: (id: string) => boolean,
): boolean {
  if (statement.Effect !== 'Allow' || statement.NotAction !== undefined || statement.Resource === undefined)
    return false
  const wanted = namesIn(grant.on, known)
  const named = namesIn(statement.Resource, known)
  const others = namesIn(statement, known)
  if (wanted.size === 0 || ![...wanted].every((name) => named.has(name))) return false
  return [...others].every((name) => wanted.has(name) || ends.has(name)) && sharesAction(grant, statement)
}

function namesIn(value: Json, known: (id: string) => boolean): Set<string> {
  return new Set(referencesIn(value).flatMap(({ name }) => (known(name) ? [name] : [])))
}

function sharesAction({ actions }: Grant, statement: JsonObject): boolean {
  return actionsOf(statement).some((given) => actions.some((action) => covers(given, action)))
}

function covers(given: string, action: string): boolean {
  const [start = ''] = given.toLowerCase().split('*')
  return given.includes('*')
    ? start.includes(':') && action.toLowerCase().startsWith(start)
    : given.toLowerCase() === action.toLowerCase()
}

function actionsOf({ Action: action }: JsonObject): string[] {
  return [action].flat().filter((each): each is string => typeof each === 'string')
}

function farFrom(grant: Grant, statement: JsonObject): number {
  const given = actionsOf(statement)
  const missing = grant.actions.filter((action) => !given.some((each) => covers(each, action)))
  const more = given.filter((each) => !grant.actions.some((action) => covers(each, action)))
  const written = statementOf(grant) as JsonObject
  const differs = ['Resource', 'Condition'].filter((key) => !sameJson(written[key], statement[key]))
  return missing.length + more.length + differs.length / 2
}
