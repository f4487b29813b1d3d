import { isJsonObject, type Json, type JsonObject } from './json'

/** An expression in long form, such as `{ "Ref": "Queue" }`. */
export type Expression = JsonObject

/** Names of all intrinsic functions, with the tag that is their short form in YAML. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['Ref', '!Ref'],
  ['Condition', '!Condition'],
  ...[
    'And',
    'Base64',
    'Cidr',
    'Contains',
    'Equals',
    'FindInMap',
    'GetAZs',
    'GetAtt',
    'GetStackOutput',
    'If',
    'ImportValue',
    'Join',
    'Not',
    'Or',
    'Select',
    'Split',
    'Sub',
    'ToJsonString',
    'Length',
    'Transform',
    'ForEach',
  ].map((name) => [`Fn::${name}`, `!${name}`] as const),
])

/**
 * What stands before a tag that is no intrinsic function's short form, as the only key of what stands behind it: `!Mine x` is
 * `{ "tag:!Mine": "x" }`.
 */
export const UNKNOWN_TAG = 'tag:'

/** The resource or parameter itself: its physical id, name or whatever `Ref` gives for its type. */
export function ref(logicalId: string): Expression {
  return { Ref: logicalId }
}

/** An attribute of a resource. */
export function getAtt(logicalId: string, attribute: string): Expression {
  return { 'Fn::GetAtt': [logicalId, attribute] }
}

/** Text with `${Name}`, `${Name.Attribute}` and pseudo parameters filled in. Write `${!x}` for a literal `${x}`. */
export function sub(text: string): Expression {
  return { 'Fn::Sub': text }
}

/** Parts joined to one text. */
export function join(separator: string, parts: readonly Json[]): Expression {
  return { 'Fn::Join': [separator, parts] }
}

/** One item of a list by its index. */
export function select(index: number, list: Json): Expression {
  return { 'Fn::Select': [index, list] }
}

/** The name of the function a value calls; undefined for a plain value. */
export function intrinsicOf(value: Json | undefined): string | undefined {
  if (!isJsonObject(value)) return undefined
  const keys = Object.keys(value)
  const [name] = keys
  return keys.length === 1 && name !== undefined && SHORT_FORMS.has(name) ? name : undefined
}

/** Whether a value is an expression and not a literal. */
export function isExpression(value: Json | undefined): value is Expression {
  return intrinsicOf(value) !== undefined
}

/** Literal text made safe for a place where `Fn::Sub` would look for variables. */
export function escapeForSub(text: string): string {
  return text.replaceAll('${', '${!')
}
