import { isExpression } from '../../../shared/template/intrinsics'
import { useEditedType } from '../edited-type'
import { FieldFrame } from '../fields/FieldFrame'
import { JsonControl } from '../fields/JsonControl'
import { NumberControl } from '../fields/NumberControl'
import { useExpressionMode } from '../fields/use-expression-mode'
import { jsonText, readJson, readNumber } from '../reading'
import { useDraft } from '../use-draft'
import { concreteShape, controlOf, shapeText } from '../value-shape'
import { BooleanControl } from './BooleanControl'
import { ChoiceControl } from './ChoiceControl'
import { ExpressionEditor } from './ExpressionEditor'
import type { ValueProps } from './editor-props'
import { ListEditor } from './ListEditor'
import { MapEditor } from './MapEditor'
import { ObjectEditor } from './ObjectEditor'
import { PropertyMarks } from './PropertyMarks'
import { TextEditor } from './TextEditor'

interface ValueFieldProps extends ValueProps {
  /** Label in monospace, as a property's name; absent: yes. */
  readonly isName?: boolean
  /** Shown instead of the label; absent: the label. */
  readonly title?: string
  /** Takes the whole row away; absent: clearing takes the value away and leaves the row. */
  readonly onRemove?: (() => void) | undefined
}

/** One value with its label: whatever its shape, or an expression instead. */
export function ValueField({ isName = true, title, onRemove, ...props }: ValueFieldProps) {
  const { at, label, spec, value } = props
  const change = (next: ValueProps['value'], where = at) => props.onChange(next, where)
  const expression = useExpressionMode(value, change)
  const { isLiteral } = useEditedType()
  const shape = concreteShape(props.shape, isExpression(value) ? undefined : value)
  const control = controlOf(shape, isExpression(value) ? undefined : value, (spec?.values?.length ?? 0) > 0)
  const isNumber = control === 'number'
  const draft = useDraft(
    at,
    value,
    (each) => (isNumber ? (each === undefined ? '' : String(each)) : jsonText(each)),
    isNumber ? (text) => readNumber(text, shape.kind === 'integer') : readJson,
    change,
  )
  const isTyped = isNumber || control === 'json'
  const clear = onRemove ?? (value === undefined ? undefined : () => change(undefined))
  const inner = { ...props, shape, onChange: change }
  return (
    <FieldFrame
      label={label}
      title={title}
      isName={isName}
      marks={spec && isName ? <PropertyMarks spec={spec} /> : undefined}
      documentation={isName ? documentationOf(props) : undefined}
      error={!expression.isOn && isTyped ? draft.error : undefined}
      {...(!isLiteral && { expression })}
      onClear={clear}
    >
      {(ids) => {
        if (expression.isOn) return <ExpressionEditor at={at} ids={ids} value={value} spec={spec} onChange={change} />
        switch (control) {
          case 'object':
            return <ObjectEditor {...inner} />
          case 'list':
            return <ListEditor {...inner} />
          case 'map':
            return <MapEditor {...inner} />
          case 'json':
            return <JsonControl label={label} draft={draft} />
          case 'number':
            return <NumberControl ids={ids} draft={draft} placeholder={spec?.defaultValue ?? ''} />
          case 'boolean':
            return <BooleanControl ids={ids} {...inner} />
          case 'choice':
            return <ChoiceControl ids={ids} {...inner} />
          case 'text':
            return <TextEditor ids={ids} {...inner} />
        }
      }}
    </FieldFrame>
  )
}

function documentationOf({ spec, shape }: ValueProps): string | undefined {
  if (!spec) return undefined
  const fallback = spec.defaultValue === undefined ? '' : ` Default: ${spec.defaultValue}.`
  return `${spec.documentation || 'No documentation.'}${fallback} (${shapeText(shape)})`
}
