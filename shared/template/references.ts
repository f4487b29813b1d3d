import { intrinsicOf } from './intrinsics'
import { isJsonObject, type Json } from './json'
import { fromEntries, type Path } from './path'

/** One mention of a logical name inside a value. `attribute` is set for GetAtt and for `${Name.Attribute}`. */
export interface Reference {
  readonly name: string
  readonly attribute?: string
  readonly path: Path
}

const SUB_VARIABLE = /\$\{([^!${}][^${}]*)\}/g

/** Every Ref, GetAtt and Sub variable inside a value, in reading order. Pseudo parameters are left out. */
export function referencesIn(value: Json | undefined, path: Path = []): Reference[] {
  const found: Reference[] = []
  collect(value, path, found)
  return found.filter((reference) => !reference.name.startsWith('AWS::'))
}

function collect(value: Json | undefined, path: Path, found: Reference[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, [...path, index], found)
    })
    return
  }
  if (!isJsonObject(value)) return
  const own = referencesOfCall(value, path)
  if (own) found.push(...own)
  else for (const [key, child] of Object.entries(value)) collect(child, [...path, key], found)
}

function referencesOfCall(value: { readonly [key: string]: Json }, path: Path): Reference[] | undefined {
  const name = intrinsicOf(value)
  if (name === 'Ref') return typeof value.Ref === 'string' ? [{ name: value.Ref, path }] : []
  if (name === 'Fn::GetAtt') return getAttReference(value['Fn::GetAtt'], path)
  if (name === 'Fn::Sub') return subReferences(value['Fn::Sub'], path)
  return undefined
}

function getAttReference(argument: Json | undefined, path: Path): Reference[] {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.')
    return dot < 0 ? [] : [{ name: argument.slice(0, dot), attribute: argument.slice(dot + 1), path }]
  }
  if (!Array.isArray(argument)) return []
  const [name, attribute] = argument
  const own: Reference[] = typeof name === 'string' ? [{ name, attribute: String(attribute), path }] : []
  return [...own, ...referencesIn(attribute, [...path, 'Fn::GetAtt', 1])]
}

function subReferences(argument: Json | undefined, path: Path): Reference[] {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, undefined]
  if (typeof text !== 'string') return []
  const local = isJsonObject(variables) ? variables : {}
  const inText = [...text.matchAll(SUB_VARIABLE)]
    .map((match) => (match[1] ?? '').trim())
    .filter((name) => !Object.hasOwn(local, name))
    .map((name) => subReference(name, path))
  return [...inText, ...referencesIn(local, [...path, 'Fn::Sub', 1])]
}

function subReference(text: string, path: Path): Reference {
  const dot = text.indexOf('.')
  return dot < 0 ? { name: text, path } : { name: text.slice(0, dot), attribute: text.slice(dot + 1), path }
}

/** The value with every mention of `from` replaced by `to`. What does not mention it keeps its identity. */
export function renameReferences(value: Json, from: string, to: string): Json {
  if (Array.isArray(value))
    return keepIfSame(
      value,
      value.map((item) => renameReferences(item, from, to)),
    )
  if (!isJsonObject(value)) return value
  const call = intrinsicOf(value)
  if (call === 'Ref') return value.Ref === from ? { Ref: to } : value
  if (call === 'Fn::GetAtt') return renameGetAtt(value, from, to)
  if (call === 'Fn::Sub') return renameSub(value, from, to)
  const entries = Object.entries(value).map(([key, child]) => [key, renameReferences(child, from, to)] as const)
  return entries.every(([key, child]) => value[key] === child) ? value : fromEntries(entries)
}

function keepIfSame(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((item, i) => item === before[i]) ? before : after
}

function renameGetAtt(value: { readonly [key: string]: Json }, from: string, to: string): Json {
  const argument = value['Fn::GetAtt']
  if (typeof argument === 'string') {
    return argument.startsWith(`${from}.`) ? { 'Fn::GetAtt': to + argument.slice(from.length) } : value
  }
  if (!Array.isArray(argument)) return value
  const [name, ...attributes] = argument
  const renamed = renameReferences(attributes, from, to) as readonly Json[]
  if (name !== from && renamed === attributes) return value
  return { 'Fn::GetAtt': [name === from ? to : (name ?? null), ...renamed] }
}

function renameSub(value: { readonly [key: string]: Json }, from: string, to: string): Json {
  const argument = value['Fn::Sub']
  const [text, variables] = Array.isArray(argument) ? argument : [argument, undefined]
  if (typeof text !== 'string') return value
  const local = isJsonObject(variables) ? variables : {}
  const renamed = renameSubVariables(text, from, to, (name) => Object.hasOwn(local, name))
  const locals = variables === undefined ? undefined : renameReferences(variables, from, to)
  if (renamed === text && locals === variables) return value
  return { 'Fn::Sub': locals === undefined ? renamed : [renamed, locals] }
}

function renameSubVariables(text: string, from: string, to: string, isLocal: (name: string) => boolean): string {
  return text.replaceAll(SUB_VARIABLE, (whole, inner: string) => {
    const name = inner.trim()
    if (isLocal(name)) return whole
    if (name === from) return `\${${to}}`
    return name.startsWith(`${from}.`) ? `\${${to}${name.slice(from.length)}}` : whole
  })
}
