import { isJsonObject, type Json } from '../../template/json'
import { referencesIn } from '../../template/references'

/** What tells relations apart though they name the same resources: who may call, over what, to do what. */
const TELLING: ReadonlySet<string> = new Set([
  'Type',
  'Principal',
  'Protocol',
  'IpProtocol',
  'Action',
  'Namespace',
  'MetricName',
  'IntegrationType',
])

/**
 * Whether a template says what a relation would write, though in words of its own: it names the same resources in the same
 * properties and none besides the two ends, and nothing that tells relations apart differs.
 */
export function isAlike(
  written: Json,
  found: Json,
  ends: ReadonlySet<string>,
  known: (id: string) => boolean,
): boolean {
  const wanted = mentionsIn(written).filter(({ name }) => known(name))
  const there = mentionsIn(found).filter(({ name }) => known(name))
  if (wanted.length === 0) return false
  const names = new Set([...ends, ...wanted.map(({ name }) => name)])
  return (
    wanted.every((one) => there.some((other) => other.name === one.name && other.place === one.place)) &&
    there.every(({ name }) => names.has(name)) &&
    tellsSame(written, found)
  )
}

function mentionsIn(value: Json): { readonly name: string; readonly place: string }[] {
  return referencesIn(value).map(({ name, path }) => {
    const call = path.findIndex((part) => typeof part === 'string' && part.startsWith('Fn::'))
    return { name, place: (call < 0 ? path : path.slice(0, call)).filter((part) => typeof part === 'string').join('.') }
  })
}

function tellsSame(written: Json, found: Json | undefined): boolean {
  if (!isJsonObject(written) || !isJsonObject(found)) return true
  return Object.entries(written).every(([key, value]) => {
    const other = Object.hasOwn(found, key) ? found[key] : undefined
    if (TELLING.has(key) && !isJsonObject(value)) return saysSame(value, other)
    return tellsSame(value, other)
  })
}

function saysSame(value: Json, other: Json | undefined): boolean {
  // Permissions may allow any call, and names of services come with the partition's ending.
  if (other === 'lambda:*' || isJsonObject(other)) return JSON.stringify(other).includes(stem(value))
  return JSON.stringify(value).toLowerCase() === JSON.stringify(other ?? null).toLowerCase()
}

function stem(value: Json): string {
  return typeof value === 'string' ? (value.split(/[.:]/)[0] ?? value) : JSON.stringify(value)
}
