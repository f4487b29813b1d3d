import { MultiSelect } from '@mantine/core'
import type { ResourceNode } from '../../../shared/diagram/types'
import { setAttribute } from '../../../shared/editor/commands/set-attribute'
import type { Json } from '../../../shared/template/json'
import { useAnalysis } from '../../store/analysis-store'
import { run, useEditor } from '../../store/editor-store'
import { FieldFrame } from '../fields/FieldFrame'
import { SelectControl } from '../fields/SelectControl'
import { Section } from '../Section'
import { JsonAttribute } from './JsonAttribute'

const POLICIES = [
  { value: 'Delete', label: 'Delete' },
  { value: 'Retain', label: 'Retain' },
  { value: 'Snapshot', label: 'Snapshot' },
]
const DELETION = [...POLICIES, { value: 'RetainExceptOnCreate', label: 'Retain, except on create' }]
const AS_JSON = ['CreationPolicy', 'UpdatePolicy', 'Metadata']
const OWN_FIELDS = new Set(['DeletionPolicy', 'UpdateReplacePolicy', 'Condition', 'DependsOn', ...AS_JSON])

/** What stands beside a resource's properties. */
export function AttributesSection({ node }: { readonly node: ResourceNode }) {
  const conditions = Object.keys(useEditor((state) => state.diagram.template.conditions) ?? {})
  const others = Object.keys(node.attributes ?? {}).filter((name) => !OWN_FIELDS.has(name))
  return (
    <Section title="Resource attributes" count={Object.keys(node.attributes ?? {}).length}>
      <ChoiceAttribute
        node={node}
        name="DeletionPolicy"
        choices={DELETION}
        help="When the resource leaves the stack."
      />
      <ChoiceAttribute node={node} name="UpdateReplacePolicy" choices={POLICIES} help="When an update replaces it." />
      <ChoiceAttribute
        node={node}
        name="Condition"
        choices={conditions.map((name) => ({ value: name, label: name }))}
        help={conditions.length === 0 ? 'Conditions are added where nothing is selected.' : undefined}
      />
      <DependsOn node={node} />
      {[...AS_JSON, ...others].map((name) => (
        <JsonAttribute key={name} node={node} name={name} />
      ))}
    </Section>
  )
}

interface ChoiceAttributeProps {
  readonly node: ResourceNode
  readonly name: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly help?: string | undefined
}

function ChoiceAttribute({ node, name, choices, help }: ChoiceAttributeProps) {
  const value = node.attributes?.[name]
  const set = (next: Json | undefined) => run(setAttribute, { id: node.id, name, value: next })
  return (
    <FieldFrame label={name} isName help={help} onClear={value === undefined ? undefined : () => set(undefined)}>
      {(ids) => <SelectControl ids={ids} value={value} choices={choices} onChange={set} />}
    </FieldFrame>
  )
}

function DependsOn({ node }: { readonly node: ResourceNode }) {
  const resources = useAnalysis(({ exported }) => exported?.template.Resources)
  const value = node.attributes?.DependsOn
  const names = [value ?? []].flat().map(String)
  const possible = Object.keys(resources ?? {}).filter((id) => id !== node.logicalId)
  const set = (next: readonly string[]) =>
    run(setAttribute, {
      id: node.id,
      name: 'DependsOn',
      value: next.length === 0 ? undefined : next.length === 1 && !Array.isArray(value) ? next[0] : next,
    })
  return (
    <FieldFrame label="DependsOn" isName>
      {(ids) => (
        <MultiSelect
          {...ids}
          size="xs"
          searchable
          comboboxProps={{ shadow: 'sm' }}
          placeholder={names.length === 0 ? 'Only what it refers to' : ''}
          data={[...new Set([...possible, ...names])]}
          value={names}
          onChange={set}
        />
      )}
    </FieldFrame>
  )
}
