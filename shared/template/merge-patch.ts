import { isJsonObject, type Json, type JsonObject, sameJson } from './json'
import { fromEntries } from './path'

/** A value after a JSON merge patch (RFC 7396): objects are laid over one another, null takes a key away, all else replaces. */
export function mergePatched(value: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch
  const base: JsonObject = isJsonObject(value) ? value : {}
  const kept = Object.entries(base).map(([key, child]): readonly [string, Json] =>
    Object.hasOwn(patch, key) ? [key, mergePatched(child, patch[key] ?? null)] : [key, child],
  )
  const added = Object.entries(patch)
    .filter(([key]) => !Object.hasOwn(base, key))
    .map(([key, child]): readonly [string, Json] => [key, mergePatched(undefined, child)])
  return fromEntries([...kept, ...added].filter(([key]) => !Object.hasOwn(patch, key) || patch[key] !== null))
}

/** The merge patch that makes one value of another; undefined: none does, because the value wanted holds null. */
export function mergePatchBetween(from: Json | undefined, to: Json): Json | undefined {
  const patch = patchBetween(from, to)
  return sameJson(mergePatched(from, patch), to) ? patch : undefined
}

function patchBetween(from: Json | undefined, to: Json): Json {
  if (!isJsonObject(from) || !isJsonObject(to)) return to
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
  const changed = Object.entries(to).filter(([key, child]) => !Object.hasOwn(from, key) || !sameJson(from[key], child))
  return fromEntries([
    ...gone.map((key) => [key, null] as const),
    ...changed.map(
      ([key, child]) => [key, patchBetween(Object.hasOwn(from, key) ? from[key] : undefined, child)] as const,
    ),
  ])
}
