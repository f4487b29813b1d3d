import { Textarea, TextInput } from '@mantine/core'
import type { ControlIds } from './FieldFrame'

interface TextControlProps {
  readonly ids: ControlIds
  readonly text: string
  readonly placeholder?: string | undefined
  readonly multiline?: boolean | undefined
  readonly invalid?: boolean
  onChange(text: string): void
}

/** A line of text, or a block that grows with what is typed. */
export function TextControl({ ids, text, placeholder, multiline, invalid, onChange }: TextControlProps) {
  const common = {
    ...ids,
    size: 'xs' as const,
    value: text,
    placeholder,
    error: invalid ?? false,
    spellCheck: false,
    autoComplete: 'off',
  }
  return multiline || text.includes('\n') ? (
    <Textarea {...common} autosize minRows={2} maxRows={12} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />
  )
}
