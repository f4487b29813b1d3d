import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { DraftField } from '../use-draft'
import type { ControlIds } from './FieldFrame'

interface NumberControlProps {
  readonly ids: ControlIds
  readonly draft: DraftField
  readonly placeholder?: string
  /** Range and unit, inside at the right. */
  readonly range?: string
  readonly step?: number
  readonly invalid?: boolean
}

/** A typed number: only what is a number is stored. Arrow keys step. */
export function NumberControl({ ids, draft, placeholder, range = '', step = 1, invalid }: NumberControlProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    const number = Number(draft.text)
    if (way === 0 || !Number.isFinite(number)) return
    event.preventDefault()
    draft.type(String(number + way * step))
  }
  return (
    <TextInput
      {...ids}
      size="xs"
      inputMode="decimal"
      value={draft.text}
      placeholder={placeholder}
      error={invalid || draft.error !== undefined}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={draft.settle}
      {...(range && {
        rightSection: <span className="range">{range}</span>,
        rightSectionWidth: range.length * 6.4 + 14,
        rightSectionPointerEvents: 'none' as const,
      })}
    />
  )
}
