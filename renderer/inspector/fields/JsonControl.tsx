import type { Json } from '../../../shared/template/json'
import { jsonText, readJson } from '../reading'
import { type DraftField, useDraft } from '../use-draft'
import { CodeEditor } from './CodeEditor'

interface JsonControlProps {
  readonly label: string
  readonly draft: DraftField
  readonly placeholder?: string | undefined
}

/** Any value as JSON. What cannot be read yet stays in the editor and out of the diagram. */
export function JsonControl({ label, draft, placeholder = '{ }' }: JsonControlProps) {
  return (
    <CodeEditor
      label={label}
      language="json"
      text={draft.text}
      placeholder={placeholder}
      invalid={draft.error !== undefined}
      onChange={draft.type}
    />
  )
}

/** The draft of a JSON value. `check` says why one that is JSON does not suit. */
export function useJsonDraft(
  at: string,
  value: Json | undefined,
  onChange: (value: Json | undefined) => void,
  check?: (value: Json) => string | undefined,
): DraftField {
  return useDraft(at, value, jsonText, (text) => readJson(text, check), onChange)
}
