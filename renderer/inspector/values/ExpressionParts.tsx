import { Autocomplete } from '@mantine/core'
import { useId } from 'react'
import type { PropertySpecification } from '../../../shared/catalogue/specification/types'
import { isExpression } from '../../../shared/template/intrinsics'
import { isJsonObject, type Json } from '../../../shared/template/json'
import { useEditor } from '../../store/editor-store'
import { specification, useSpecificationOf } from '../../store/specification'
import type { ExpressionForm } from '../expression'
import { JsonControl, useJsonDraft } from '../fields/JsonControl'
import type { Named } from '../names'
import { useTypesLoaded } from '../use-types-loaded'
import { NameSelect } from './NameSelect'
import { PartField } from './PartField'
import { SubInput } from './SubInput'

interface PartsProps<Form extends ExpressionForm = ExpressionForm> {
  readonly at: string
  readonly label: string
  readonly form: Form
  readonly names: readonly Named[]
  readonly spec?: PropertySpecification | undefined
  onChange(form: ExpressionForm): void
}

type Of<Kind extends ExpressionForm['kind']> = PartsProps<Extract<ExpressionForm, { kind: Kind }>>

/** What one kind of expression asks for. */
export function ExpressionParts(props: PartsProps) {
  const { form, names, label, onChange } = props
  switch (form.kind) {
    case 'Ref':
      return (
        <NameSelect
          label={`${label}: refers to`}
          placeholder="Resource or parameter"
          value={form.name}
          names={names}
          onChange={(name) => onChange({ ...form, name })}
        />
      )
    case 'GetAtt':
      return <GetAttParts {...props} form={form} />
    case 'Sub':
      return <SubParts {...props} form={form} />
    case 'If':
      return <IfParts {...props} form={form} />
    case 'FindInMap':
      return <FindInMapParts {...props} form={form} />
    case 'ImportValue':
      return (
        <PartField
          at={`${props.at}.ImportValue`}
          label="Name of the export"
          value={form.name}
          onChange={(name) => onChange({ ...form, name })}
        />
      )
    case 'other':
      return <OtherParts {...props} form={form} />
  }
}

function GetAttParts({ label, form, names, spec, onChange }: Of<'GetAtt'>) {
  const resources = names.filter(({ group }) => group === 'Resources' || group === 'Generated')
  const type = resources.find(({ name }) => name === form.name)?.type
  const attributes = Object.keys(useSpecificationOf(type)?.type(type ?? '')?.attributes ?? {})
  // The attribute the property is made for spares the second choice.
  const choose = (name: string) => {
    const chosen = resources.find((each) => each.name === name)?.type
    const meant = spec?.references.find((each) => each.type === chosen)?.attribute
    const keeps = chosen === type ? form.attribute : ''
    onChange({ ...form, name, attribute: keeps || meant || '' })
  }
  return (
    <>
      <NameSelect
        label={`${label}: resource`}
        placeholder="Resource"
        value={form.name}
        names={resources}
        onChange={choose}
      />
      <Autocomplete
        aria-label={`${label}: attribute`}
        size="xs"
        placeholder="Attribute"
        comboboxProps={{ shadow: 'sm' }}
        maxDropdownHeight={260}
        data={attributes}
        value={form.attribute}
        onChange={(attribute) => onChange({ ...form, attribute })}
      />
    </>
  )
}

function SubParts({ label, form, names, onChange }: Of<'Sub'>) {
  const id = useId()
  useTypesLoaded(names.flatMap(({ type, group }) => (type && group !== 'Parameters' ? [type] : [])))
  const all = names.flatMap(({ name, type, group }) => [
    name,
    ...(group === 'Parameters' || !type
      ? []
      : Object.keys(specification.type(type)?.attributes ?? {}).map((attribute) => `${name}.${attribute}`)),
  ])
  return (
    <SubInput
      ids={{ id, 'aria-label': `${label}: text with names` }}
      text={form.text}
      names={all}
      onChange={(text) => onChange({ ...form, text })}
    />
  )
}

function IfParts({ at, label, form, onChange }: Of<'If'>) {
  const conditions = useEditor((state) => state.diagram.template.conditions)
  return (
    <>
      <Autocomplete
        aria-label={`${label}: condition`}
        size="xs"
        placeholder="Condition"
        data={Object.keys(conditions ?? {})}
        value={form.condition}
        onChange={(condition) => onChange({ ...form, condition })}
      />
      <PartField at={`${at}.then`} label="Then" value={form.met} onChange={(met) => onChange({ ...form, met })} />
      <PartField
        at={`${at}.else`}
        label="Otherwise"
        value={form.otherwise}
        onChange={(otherwise) => onChange({ ...form, otherwise })}
      />
    </>
  )
}

function FindInMapParts({ at, label, form, onChange }: Of<'FindInMap'>) {
  const mappings = useEditor((state) => state.diagram.template.mappings)
  const mapping = mappings?.[form.map]
  const firsts = isJsonObject(mapping) ? Object.keys(mapping) : []
  const inner = isJsonObject(mapping) ? Object.values(mapping).filter(isJsonObject).flatMap(Object.keys) : []
  return (
    <>
      <Autocomplete
        aria-label={`${label}: mapping`}
        size="xs"
        placeholder="Mapping"
        data={Object.keys(mappings ?? {})}
        value={form.map}
        onChange={(map) => onChange({ ...form, map })}
      />
      <PartField
        at={`${at}.first`}
        label="First key"
        suggestions={firsts}
        value={form.first}
        onChange={(first) => onChange({ ...form, first })}
      />
      <PartField
        at={`${at}.second`}
        label="Second key"
        suggestions={[...new Set(inner)]}
        value={form.second}
        onChange={(second) => onChange({ ...form, second })}
      />
    </>
  )
}

function OtherParts({ at, label, form, onChange }: Of<'other'>) {
  const draft = useJsonDraft(
    `${at}.other`,
    form.value,
    (value) => value !== undefined && onChange({ ...form, value }),
    refuseOther,
  )
  return (
    <>
      <JsonControl label={`${label}: expression as JSON`} draft={draft} placeholder={'{ "Fn::Join": [",", []] }'} />
      {draft.error && <div className="field-error">{draft.error}</div>}
    </>
  )
}

function refuseOther(value: Json): string | undefined {
  return isExpression(value) ? undefined : 'This is none of CloudFormation’s functions, such as Fn::Join'
}
