import type { ResourceNode } from '../../../shared/diagram/types'
import { setAttribute } from '../../../shared/editor/commands/set-attribute'
import { run } from '../../store/editor-store'
import { FieldFrame } from '../fields/FieldFrame'
import { JsonControl, useJsonDraft } from '../fields/JsonControl'

/** A resource attribute that is edited as JSON. */
export function JsonAttribute({ node, name }: { readonly node: ResourceNode; readonly name: string }) {
  const value = node.attributes?.[name]
  const set = (next: typeof value) => run(setAttribute, { id: node.id, name, value: next })
  const draft = useJsonDraft(`${node.id}.attribute.${name}`, value, set)
  return (
    <FieldFrame
      label={name}
      isName
      error={draft.error}
      onClear={value === undefined ? undefined : () => set(undefined)}
    >
      {() => <JsonControl label={name} draft={draft} placeholder="Not set" />}
    </FieldFrame>
  )
}
