import { getAtt, isExpression, ref, sub } from '../../shared/template/intrinsics'
import type { Json } from '../../shared/template/json'

/** An expression as a form has it. Parts that are not filled in yet are empty or undefined. */
export type ExpressionForm =
  | { readonly kind: 'Ref'; readonly name: string }
  | { readonly kind: 'GetAtt'; readonly name: string; readonly attribute: string }
  | { readonly kind: 'Sub'; readonly text: string }
  | {
      readonly kind: 'If'
      readonly condition: string
      readonly met: Json | undefined
      readonly otherwise: Json | undefined
    }
  | {
      readonly kind: 'FindInMap'
      readonly map: string
      readonly first: Json | undefined
      readonly second: Json | undefined
    }
  | { readonly kind: 'ImportValue'; readonly name: Json | undefined }
  | { readonly kind: 'other'; readonly value: Json | undefined }

/** The expressions a form offers, the most used first. */
export const EXPRESSION_KINDS: readonly { readonly value: ExpressionForm['kind']; readonly label: string }[] = [
  { value: 'Ref', label: 'Ref: a resource or parameter' },
  { value: 'GetAtt', label: 'GetAtt: an attribute' },
  { value: 'Sub', label: 'Sub: text with names in it' },
  { value: 'If', label: 'If: by condition' },
  { value: 'FindInMap', label: 'FindInMap: from a mapping' },
  { value: 'ImportValue', label: 'ImportValue: of another stack' },
  { value: 'other', label: 'Other (JSON)' },
]

/** Reads an expression; what no form fits is `other`. Undefined: the value is no expression. */
export function toForm(value: Json | undefined): ExpressionForm | undefined {
  if (!isExpression(value)) return undefined
  const [call = '', argument = null] = Object.entries(value)[0] ?? []
  return READ[call]?.(argument) ?? { kind: 'other', value }
}

const READ: Readonly<Record<string, (argument: Json) => ExpressionForm | undefined>> = {
  Ref: (name) => (typeof name === 'string' ? { kind: 'Ref', name } : undefined),
  'Fn::GetAtt': readGetAtt,
  'Fn::Sub': (text) => (typeof text === 'string' ? { kind: 'Sub', text } : undefined),
  'Fn::If': (parts) => {
    const [condition, met, otherwise] = listOf(parts, 3)
    return typeof condition === 'string' ? { kind: 'If', condition, met, otherwise } : undefined
  },
  'Fn::FindInMap': (parts) => {
    const [map, first, second] = listOf(parts, 3)
    return typeof map === 'string' ? { kind: 'FindInMap', map, first, second } : undefined
  },
  'Fn::ImportValue': (name) => ({ kind: 'ImportValue', name }),
}

function readGetAtt(argument: Json): ExpressionForm | undefined {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.')
    return dot < 0 ? undefined : { kind: 'GetAtt', name: argument.slice(0, dot), attribute: argument.slice(dot + 1) }
  }
  const [name, attribute] = listOf(argument, 2)
  return typeof name === 'string' && typeof attribute === 'string' ? { kind: 'GetAtt', name, attribute } : undefined
}

function listOf(value: Json, length: number): readonly Json[] {
  return Array.isArray(value) && value.length === length ? value : []
}

/** Writes the expression; undefined while a part of it is missing. */
export function toExpression(form: ExpressionForm): Json | undefined {
  switch (form.kind) {
    case 'Ref':
      return form.name ? ref(form.name) : undefined
    case 'GetAtt':
      return form.name && form.attribute ? getAtt(form.name, form.attribute) : undefined
    case 'Sub':
      return form.text ? sub(form.text) : undefined
    case 'If':
      return call('Fn::If', [form.condition || undefined, form.met, form.otherwise])
    case 'FindInMap':
      return call('Fn::FindInMap', [form.map || undefined, form.first, form.second])
    case 'ImportValue':
      return form.name === undefined || form.name === '' ? undefined : { 'Fn::ImportValue': form.name }
    case 'other':
      return form.value
  }
}

function call(name: string, parts: readonly (Json | undefined)[]): Json | undefined {
  return parts.every((part) => part !== undefined) ? { [name]: parts } : undefined
}

/** An empty form of another kind that keeps what both have: the name, and for `other` the whole expression. */
export function changedKind(form: ExpressionForm, kind: ExpressionForm['kind']): ExpressionForm {
  const name = form.kind === 'Ref' || form.kind === 'GetAtt' ? form.name : ''
  switch (kind) {
    case 'Ref':
      return { kind, name }
    case 'GetAtt':
      return { kind, name: name.startsWith('AWS::') ? '' : name, attribute: '' }
    case 'Sub':
      return { kind, text: subTextOf(form) }
    case 'If':
      return { kind, condition: '', met: toExpression(form), otherwise: undefined }
    case 'FindInMap':
      return { kind, map: '', first: undefined, second: undefined }
    case 'ImportValue':
      return { kind, name: undefined }
    case 'other':
      return { kind, value: toExpression(form) }
  }
}

function subTextOf(form: ExpressionForm): string {
  if (form.kind === 'Ref' && form.name) return `\${${form.name}}`
  if (form.kind === 'GetAtt' && form.name && form.attribute) return `\${${form.name}.${form.attribute}}`
  return ''
}

/** The form an expression begins with where nothing is chosen yet. A text becomes the text of a Sub once asked for. */
export const NEW_FORM: ExpressionForm = { kind: 'Ref', name: '' }

/** A value in a few signs: `Queue.Arn`, `"text"`, `3 items`. For rows that are closed. */
export function valueSummary(value: Json | undefined): string {
  if (value === undefined) return ''
  const form = toForm(value)
  if (form) return expressionSummary(form)
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    return keys.length <= 2 ? `{ ${keys.join(', ')} }` : `{ ${keys.slice(0, 2).join(', ')}, … }`
  }
  return String(value)
}

function expressionSummary(form: ExpressionForm): string {
  if (form.kind === 'Ref') return form.name
  if (form.kind === 'GetAtt') return `${form.name}.${form.attribute}`
  if (form.kind === 'Sub') return form.text
  if (form.kind === 'other') return Object.keys(form.value ?? {})[0] ?? ''
  return form.kind
}
