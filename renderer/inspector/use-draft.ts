import { useState } from 'react'
import { type Json, sameJson } from '../../shared/template/json'
import type { Read } from './reading'

interface Draft {
  readonly text: string
  /** The value that stands in the diagram while this is typed; another one there means someone else changed it. */
  readonly beside: Json | undefined
}

/** What a field with a text that is not always a value needs. */
export interface DraftField {
  readonly text: string
  /** Why the text is no value; undefined: it is one, and it is what the diagram has. */
  readonly error: string | undefined
  type(text: string): void
  /** Writes a text that is a value the way values are written; for when the field is left. */
  settle(): void
}

// Unfinished texts outlive a change of selection, so that looking elsewhere loses nothing.
const unfinished = new Map<string, Draft>()

/**
 * A text that is stored whenever it can be read, and kept as typed while it cannot. `at` names the place: a text that was
 * left unfinished there comes back, unless the value was changed elsewhere.
 */
export function useDraft(
  at: string,
  value: Json | undefined,
  write: (value: Json | undefined) => string,
  read: (text: string) => Read,
  onChange: (value: Json | undefined) => void,
): DraftField {
  const [draft, setDraft] = useState<Draft | undefined>(() => unfinished.get(at))
  const text = draft && sameJson(draft.beside, value) ? draft.text : write(value)
  const now = read(text)
  const type = (next: string) => {
    const typed = read(next)
    const made: Draft = { text: next, beside: 'error' in typed ? value : typed.value }
    setDraft(made)
    if ('error' in typed) {
      unfinished.set(at, made)
      return
    }
    unfinished.delete(at)
    if (!sameJson(typed.value, value)) onChange(typed.value)
  }
  const settle = () => {
    if (!('error' in now)) setDraft(undefined)
  }
  return { text, error: 'error' in now ? now.error : undefined, type, settle }
}

/** Forgets what was left unfinished: another document has other places. */
export function forgetDrafts(): void {
  unfinished.clear()
}
