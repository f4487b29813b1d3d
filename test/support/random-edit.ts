import { isJsonObject, type Json, type JsonObject } from '../../shared/template/json'
import { fromEntries, type Path, valueAt } from '../../shared/template/path'

/** Numbers from 0 up to, not including, 1; the same for the same seed. */
export type Random = () => number

/** A source of numbers that look random. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One edit of a template: what it does, where, and what comes of it. */
export interface RandomEdit {
  readonly what: 'change' | 'remove' | 'add' | 'replace'
  /** Of the value that is changed or removed, or of what is added. */
  readonly path: Path
  readonly after: JsonObject
}

const NEW_SCALARS: readonly Json[] = [
  'plain',
  'with: colon',
  '# no comment',
  '012345678901',
  'no',
  '',
  ' padded ',
  'two\nlines\n',
  'it’s "quoted" \'twice\'',
  '\ttab',
  '日本 😀',
  '{{resolve:ssm:/a/b}}',
  '- x',
  '1:30',
  '2010-09-09',
  '!Ref X',
  '*alias',
  'a\n\n  indented\n\nend',
  42,
  -1.5,
  true,
  false,
]

const NEW_VALUES: readonly Json[] = [
  { Ref: 'Some' },
  { 'Fn::GetAtt': ['Some', 'Arn'] },
  { 'Fn::Sub': `arn:\${AWS::Partition}:x` },
  { 'Fn::If': ['IsOne', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] },
  { Key: 'a', Value: { Ref: 'B' } },
  [{ Key: 'Name', Value: 'x' }, 'two', [1, 2]],
  { Type: 'AWS::SQS::Queue', Properties: { Tags: [{ Key: 'a', Value: 'b' }], VisibilityTimeout: 60 } },
  [],
  {},
]

/** Makes one random edit somewhere in a template. */
export function randomEdit(template: JsonObject, random: Random): RandomEdit {
  const places = placesIn(template)
  const path = pick(places, random)
  const value = valueAt(template, path) ?? null
  const dice = random()
  if (dice < 0.3 && path.length > 0)
    return { what: 'remove', path, after: put(template, path, undefined) as JsonObject }
  if (dice < 0.6 && (Array.isArray(value) || isJsonObject(value))) return added(template, path, value, random)
  if (path.length === 0) return added(template, ['Resources'], template.Resources as JsonObject, random)
  const isPlain = typeof value !== 'object' || value === null
  const next = isPlain || random() < 0.3 ? pick(NEW_SCALARS, random) : pick(NEW_VALUES, random)
  return { what: isPlain ? 'change' : 'replace', path, after: put(template, path, next) as JsonObject }
}

function added(template: JsonObject, path: Path, value: Json, random: Random): RandomEdit {
  const fresh = random() < 0.5 ? pick(NEW_SCALARS, random) : pick(NEW_VALUES, random)
  if (Array.isArray(value)) {
    const index = Math.floor(random() * (value.length + 1))
    const list = [...value.slice(0, index), fresh, ...value.slice(index)]
    return { what: 'add', path: [...path, index], after: put(template, path, list) as JsonObject }
  }
  const entries = Object.entries(value as JsonObject)
  const index = Math.floor(random() * (entries.length + 1))
  const key = pick(['NewKey', 'Fn::New', 'aws:x', 'with space', '123', 'yes', '#'], random)
  if (entries.some(([name]) => name === key)) return randomEdit(template, random)
  const all = [...entries.slice(0, index), [key, fresh] as const, ...entries.slice(index)]
  return { what: 'add', path: [...path, key], after: put(template, path, fromEntries(all)) as JsonObject }
}

function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}

/** Paths of everything in a value, itself included. The list of resources is never taken away. */
function placesIn(value: Json, path: Path = []): Path[] {
  const own = path.length === 1 && path[0] === 'Resources' ? [] : [path]
  if (Array.isArray(value)) return [...own, ...value.flatMap((each, index) => placesIn(each, [...path, index]))]
  if (!isJsonObject(value)) return own
  return [...own, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))]
}

/** A copy with the value at a path replaced or, for undefined, taken out; what then is empty stays, empty. */
function put(root: Json, path: Path, value: Json | undefined): Json | undefined {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (Array.isArray(root)) {
    return root.flatMap((item, index) =>
      index === head ? [put(item, rest, value)].filter((each) => each !== undefined) : [item],
    )
  }
  if (!isJsonObject(root)) return root
  return fromEntries(
    Object.entries(root).flatMap(([key, item]) => {
      const next = key === head ? put(item, rest, value) : item
      return next === undefined ? [] : [[key, next] as const]
    }),
  )
}
