import type { Json } from '../../shared/template/json'

/** What a typed text comes to: a value (undefined: none), or why it is none. */
export type Read = { readonly value: Json | undefined } | { readonly error: string }

/** Reads a typed number. Empty means none. */
export function readNumber(text: string, whole = false): Read {
  const trimmed = text.trim()
  if (trimmed === '') return { value: undefined }
  const number = Number(trimmed)
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) || !Number.isFinite(number))
    return { error: 'This is not a number' }
  return whole && !Number.isInteger(number) ? { error: 'This must be a whole number' } : { value: number }
}

/** Reads typed JSON. Empty means none. `check` says why a value that is JSON does not suit; absent: all do. */
export function readJson(text: string, check?: (value: Json) => string | undefined): Read {
  if (text.trim() === '') return { value: undefined }
  try {
    const value = JSON.parse(text) as Json
    const error = check?.(value)
    return error === undefined ? { value } : { error }
  } catch (error) {
    return { error: jsonFault(text, error) }
  }
}

// Engines word and place the fault differently; a line is what helps.
function jsonFault(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const line = /line (\d+)/.exec(message)?.[1]
  const position = /position (\d+)/.exec(message)?.[1]
  const found = line ?? (position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length)
  return found === undefined ? 'Not complete as JSON yet' : `Not complete as JSON yet: see line ${found}`
}

/** Reads text; empty means none. */
export function readText(text: string): Read {
  return { value: text === '' ? undefined : text }
}

/** Writes a value as the text of an editor. */
export function jsonText(value: Json | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, undefined, 2)
}
