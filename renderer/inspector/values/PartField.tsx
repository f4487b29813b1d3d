import { Autocomplete } from '@mantine/core'
import type { Json } from '../../../shared/template/json'
import { FieldFrame } from '../fields/FieldFrame'
import { JsonControl, useJsonDraft } from '../fields/JsonControl'
import { useExpressionMode } from '../fields/use-expression-mode'
import { ExpressionEditor } from './ExpressionEditor'

interface PartFieldProps {
  readonly at: string
  readonly label: string
  readonly value: Json | undefined
  readonly suggestions?: readonly string[]
  onChange(value: Json | undefined): void
}

/** A part of an expression: a text, a further expression, or whatever else it holds as JSON. */
export function PartField({ at, label, value, suggestions = [], onChange }: PartFieldProps) {
  const expression = useExpressionMode(value, onChange)
  const draft = useJsonDraft(at, value, onChange)
  const isText = value === undefined || typeof value !== 'object'
  return (
    <FieldFrame label={label} expression={expression} error={expression.isOn || isText ? undefined : draft.error}>
      {(ids) =>
        expression.isOn ? (
          <ExpressionEditor at={at} ids={ids} value={value} onChange={onChange} />
        ) : isText ? (
          <Autocomplete
            {...ids}
            size="xs"
            data={[...new Set(suggestions)]}
            value={value === undefined || value === null ? '' : String(value)}
            onChange={(text) => onChange(text)}
          />
        ) : (
          <JsonControl label={label} draft={draft} />
        )
      }
    </FieldFrame>
  )
}
