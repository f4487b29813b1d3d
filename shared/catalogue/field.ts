import type { Json } from '../template/json'

interface FieldBase {
  readonly label: string
  /** One sentence for the person who fills it in; absent: the label says enough. */
  readonly help?: string
}

/** A line or a block of text. `pattern` is a regular expression that the whole text must match. */
export interface TextField extends FieldBase {
  readonly control: 'text'
  readonly default?: string
  readonly placeholder?: string
  readonly pattern?: string
  readonly multiline?: boolean
}

/** A number with its unit; limits are inclusive, an absent one means none. */
export interface NumberField extends FieldBase {
  readonly control: 'number'
  readonly default?: number
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  readonly step?: number
}

/** One of a few values, the likeliest first. */
export interface ChoiceField extends FieldBase {
  readonly control: 'choice'
  readonly default?: string | number
  readonly choices: readonly { readonly value: string | number; readonly label: string }[]
}

/** On or off. */
export interface SwitchField extends FieldBase {
  readonly control: 'switch'
  readonly default?: boolean
}

/** A list of short texts, such as routes or file name endings. */
export interface ListField extends FieldBase {
  readonly control: 'list'
  readonly default?: readonly string[]
  readonly placeholder?: string
}

/** Text in a programming or data language, with an editor of its own. */
export interface CodeField extends FieldBase {
  readonly control: 'code'
  readonly language: 'json' | 'javascript' | 'python' | 'yaml' | 'text'
  readonly default?: Json
}

/** How one value is asked for: the form of a service's property and of a connection's option alike. */
export type Field = TextField | NumberField | ChoiceField | SwitchField | ListField | CodeField

/** The options of a relation by name. */
export type Options = Readonly<Record<string, Field>>

/** What a field's value is once defaults are filled in. */
export type FieldValue<F extends Field> = F extends TextField
  ? string
  : F extends NumberField
    ? F extends { readonly default: number }
      ? number
      : number | undefined
    : F extends ChoiceField
      ? F['choices'][number]['value']
      : F extends SwitchField
        ? boolean
        : F extends ListField
          ? readonly string[]
          : Json | undefined

/** The values of a relation's options once defaults are filled in. */
export type OptionValues<O extends Options> = { readonly [K in keyof O]: FieldValue<O[K]> }

const NEUTRAL: Readonly<Record<Field['control'], Json | undefined>> = {
  text: '',
  number: undefined,
  choice: undefined,
  switch: false,
  list: [],
  code: undefined,
}

/** The value a field has before anyone touched it; undefined: none. */
export function defaultOf(field: Field): Json | undefined {
  if (field.default !== undefined) return field.default
  return field.control === 'choice' ? field.choices[0]?.value : NEUTRAL[field.control]
}

/** The defaults of all options as JSON; options without a default are left out. */
export function defaultOptions(options: Options): Record<string, Json> {
  const values: Record<string, Json> = {}
  for (const [name, field] of Object.entries(options)) {
    const value = defaultOf(field)
    if (value !== undefined) values[name] = value
  }
  return values
}

/** Why a value does not suit a field; undefined: it does. Expressions are not judged here. */
export function refuseValue(field: Field, value: Json): string | undefined {
  if (field.control === 'number') return refuseNumber(field, value)
  if (field.control === 'choice') {
    return field.choices.some((choice) => choice.value === value)
      ? undefined
      : `${field.label} is not one of its choices`
  }
  if (field.control === 'text') return refuseText(field, value)
  if (field.control === 'switch') return typeof value === 'boolean' ? undefined : `${field.label} must be on or off`
  if (field.control === 'list') return Array.isArray(value) ? undefined : `${field.label} must be a list`
  return undefined
}

function refuseNumber(field: NumberField, value: Json): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${field.label} must be a number`
  if (field.min !== undefined && value < field.min) return `${field.label} must be at least ${field.min}`
  if (field.max !== undefined && value > field.max) return `${field.label} must be at most ${field.max}`
  return undefined
}

function refuseText(field: TextField, value: Json): string | undefined {
  if (typeof value !== 'string') return `${field.label} must be text`
  if (!field.pattern || value === '' || new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) return undefined
  return `${field.label} does not have the form it needs`
}
