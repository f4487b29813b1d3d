import { Switch, TagsInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { defaultOf, type Field, refuseValue } from '../../../shared/catalogue/field'
import type { PropertySpecification } from '../../../shared/catalogue/specification/types'
import { isExpression } from '../../../shared/template/intrinsics'
import type { Json } from '../../../shared/template/json'
import { placeholderOf, rangeText } from '../field-text'
import { jsonText, type Read, readJson, readNumber } from '../reading'
import { type DraftField, useDraft } from '../use-draft'
import { ExpressionEditor } from '../values/ExpressionEditor'
import { CodeEditor } from './CodeEditor'
import { type ControlIds, FieldFrame } from './FieldFrame'
import { JsonControl } from './JsonControl'
import { NumberControl } from './NumberControl'
import { SelectControl } from './SelectControl'
import { TextControl } from './TextControl'
import { useExpressionMode } from './use-expression-mode'

interface CuratedFieldProps {
  /** Names the place; no other field has it. */
  readonly at: string
  readonly field: Field
  /** Undefined: none is stored. */
  readonly value: Json | undefined
  /** `option`: an absent value shows the default, and no expression is possible. `property`: absent means absent. */
  readonly of: 'option' | 'property'
  /** What the specification knows of the property; absent: nothing. */
  readonly spec?: PropertySpecification | undefined
  readonly marks?: ReactNode
  /** Whether an expression may stand there; absent: as `of` says. */
  readonly expressible?: boolean
  onChange(value: Json | undefined): void
}

/** A field of a service's form or a connection's option. */
export function CuratedField(props: CuratedFieldProps) {
  const { at, field, value, of, spec, marks, onChange } = props
  const expressible = props.expressible ?? of === 'property'
  const expression = useExpressionMode(value, onChange)
  const fallback = of === 'option' ? defaultOf(field) : undefined
  const draft = useFieldDraft(at, field, value, fallback, onChange)
  const isOn = expressible && expression.isOn
  const shown = value ?? fallback
  const objection = value === undefined || isExpression(value) ? undefined : (draft.error ?? refuseValue(field, value))
  const error = isOn ? undefined : (draft.error ?? objection)
  return (
    <FieldFrame
      label={field.label}
      marks={marks}
      documentation={spec?.documentation}
      help={field.help}
      error={error}
      inline={!isOn && field.control === 'switch' && isPlain(field, shown)}
      {...(expressible && { expression })}
      onClear={value === undefined ? undefined : () => onChange(undefined)}
      clearLabel={of === 'option' ? 'reset to default' : 'clear'}
    >
      {(ids) =>
        isOn ? (
          <ExpressionEditor at={at} ids={ids} value={value} spec={spec} onChange={onChange} />
        ) : (
          <Control
            ids={ids}
            field={field}
            shown={shown}
            draft={draft}
            invalid={error !== undefined}
            placeholder={placeholderOf(field, spec?.defaultValue)}
            onChange={onChange}
          />
        )
      }
    </FieldFrame>
  )
}

/** The draft for what is typed as text but is more: numbers and JSON. Other fields have no use for it. */
function useFieldDraft(
  at: string,
  field: Field,
  value: Json | undefined,
  fallback: Json | undefined,
  onChange: (value: Json | undefined) => void,
): DraftField {
  const isNumber = field.control === 'number' && isPlain(field, value)
  const isJson = !isNumber && (!isPlain(field, value) || (field.control === 'code' && field.language === 'json'))
  const write = (each: Json | undefined) => {
    const shown = each ?? fallback
    return isNumber ? (shown === undefined ? '' : String(shown)) : jsonText(shown)
  }
  const read = (text: string): Read => {
    if (!isNumber && !isJson) return { value }
    const typed = isNumber ? readNumber(text) : readJson(text)
    if (!isNumber || 'error' in typed || typed.value === undefined) return typed
    const refusal = refuseValue(field, typed.value)
    return refusal === undefined ? typed : { error: refusal }
  }
  return useDraft(at, value, write, read, onChange)
}

/** Whether the field's own control can show the value; what it cannot show is edited as JSON. */
function isPlain(field: Field, value: Json | undefined): boolean {
  if (value === undefined || field.control === 'code') return true
  if (field.control === 'list') return Array.isArray(value) && value.every((item) => typeof item === 'string')
  if (field.control === 'switch') return typeof value === 'boolean'
  return typeof value !== 'object'
}

interface ControlProps {
  readonly ids: ControlIds
  readonly field: Field
  readonly shown: Json | undefined
  readonly draft: DraftField
  readonly invalid: boolean
  readonly placeholder: string
  onChange(value: Json | undefined): void
}

function Control({ ids, field, shown, draft, invalid, placeholder, onChange }: ControlProps) {
  const label = ids['aria-label']
  if (!isPlain(field, shown)) return <JsonControl label={label} draft={draft} />
  const text = shown === undefined ? '' : String(shown)
  const write = (next: string) => onChange(next === '' ? undefined : next)
  switch (field.control) {
    case 'number':
      return (
        <NumberControl
          ids={ids}
          draft={draft}
          invalid={invalid}
          placeholder={placeholder}
          range={rangeText(field)}
          {...(field.step !== undefined && { step: field.step })}
        />
      )
    case 'choice':
      return (
        <SelectControl
          ids={ids}
          value={shown}
          choices={field.choices}
          placeholder={placeholder || undefined}
          invalid={invalid}
          onChange={onChange}
        />
      )
    case 'switch':
      return (
        <Switch
          {...ids}
          size="xs"
          checked={shown === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'list':
      return (
        <TagsInput
          {...ids}
          size="xs"
          splitChars={[]}
          placeholder={placeholder}
          value={Array.isArray(shown) ? shown.map(String) : []}
          onChange={(items) => onChange(items.length > 0 ? items : undefined)}
        />
      )
    case 'code':
      return field.language === 'json' ? (
        <JsonControl label={label} draft={draft} placeholder={placeholder || undefined} />
      ) : (
        <CodeEditor label={label} language={field.language} text={text} placeholder={placeholder} onChange={write} />
      )
    case 'text':
      return (
        <TextControl
          ids={ids}
          text={text}
          multiline={field.multiline}
          placeholder={placeholder}
          invalid={invalid}
          onChange={write}
        />
      )
  }
}
