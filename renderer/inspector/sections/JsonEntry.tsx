import type { Json } from '../../../shared/template/json'
import { FieldFrame } from '../fields/FieldFrame'
import { JsonControl, useJsonDraft } from '../fields/JsonControl'

interface JsonEntryProps {
  readonly at: string
  readonly label: string
  readonly value: Json
  /** Why JSON that can be read does not suit; undefined: it does. */
  refuse(value: Json): string | undefined
  set(value: Json): void
}

/** An entry that is edited as JSON. It is stored whenever it is what the section asks for. */
export function JsonEntry({ at, label, value, refuse, set }: JsonEntryProps) {
  const draft = useJsonDraft(at, value, (next) => next !== undefined && set(next), refuse)
  const error = draft.error ?? (draft.text.trim() === '' ? 'Remove it with the bin; nothing is no entry' : undefined)
  return (
    <FieldFrame label="JSON" error={error}>
      {() => <JsonControl label={label} draft={draft} />}
    </FieldFrame>
  )
}
