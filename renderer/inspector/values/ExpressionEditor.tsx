import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PropertySpecification } from '../../../shared/catalogue/specification/types'
import { type Json, sameJson } from '../../../shared/template/json'
import { useAnalysis } from '../../store/analysis-store'
import { useEditor } from '../../store/editor-store'
import { useEditedType, wantedTypes } from '../edited-type'
import { changedKind, EXPRESSION_KINDS, type ExpressionForm, NEW_FORM, toExpression, toForm } from '../expression'
import type { ControlIds } from '../fields/FieldFrame'
import { type Named, namesIn, preferring } from '../names'
import { ExpressionParts } from './ExpressionParts'

interface ExpressionEditorProps {
  readonly at: string
  readonly ids: ControlIds
  readonly value: Json | undefined
  readonly spec?: PropertySpecification | undefined
  onChange(value: Json | undefined): void
}

/** Puts an expression together: which function, and what it names. It is stored as soon as it is complete. */
export function ExpressionEditor({ at, ids, value, spec, onChange }: ExpressionEditorProps) {
  const names = useNames(spec)
  const [draft, setDraft] = useState<{ readonly form: ExpressionForm; readonly beside: Json | undefined }>()
  const form = draft && sameJson(draft.beside, value) ? draft.form : (toForm(value) ?? startOf(value))
  const change = (next: ExpressionForm) => {
    const expression = toExpression(next)
    const isComplete = expression !== undefined
    setDraft({ form: next, beside: isComplete ? expression : value })
    if (isComplete && !sameJson(expression, value)) onChange(expression)
  }
  return (
    <div className="expression">
      <Select
        {...ids}
        aria-label={`${ids['aria-label']}: kind of expression`}
        size="xs"
        allowDeselect={false}
        comboboxProps={{ shadow: 'sm', width: 240, position: 'bottom-start' }}
        data={[...EXPRESSION_KINDS]}
        value={form.kind}
        onChange={(kind) =>
          kind && setDraft({ form: changedKind(form, kind as ExpressionForm['kind']), beside: value })
        }
      />
      <ExpressionParts at={at} label={ids['aria-label']} form={form} names={names} spec={spec} onChange={change} />
    </div>
  )
}

// A text with names in it was meant as a Sub all along.
function startOf(value: Json | undefined): ExpressionForm {
  return typeof value === 'string' && value.includes('${') ? { kind: 'Sub', text: value } : NEW_FORM
}

/** What may be named, without the resource itself, what the property is made for first. */
function useNames(spec: PropertySpecification | undefined): readonly Named[] {
  const diagram = useEditor((state) => state.diagram)
  const template = useAnalysis((analysis) => analysis.exported?.template)
  const { logicalId } = useEditedType()
  return useMemo(() => {
    const others = namesIn(diagram, template).filter(({ name }) => name !== logicalId)
    return preferring(others, wantedTypes(spec))
  }, [diagram, template, logicalId, spec])
}
