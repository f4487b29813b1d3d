import { Select } from '@mantine/core'
import type { Json } from '../../../shared/template/json'
import type { ControlIds } from './FieldFrame'

interface SelectControlProps {
  readonly ids: ControlIds
  readonly value: Json | undefined
  readonly choices: readonly { readonly value: string | number; readonly label: string }[]
  readonly placeholder?: string | undefined
  readonly invalid?: boolean
  onChange(value: Json): void
}

/** One of a few values. A value that is none of them is offered as it is, so that it is seen and kept. */
export function SelectControl({ ids, value, choices, placeholder, invalid, onChange }: SelectControlProps) {
  const present = value === undefined || choices.some((choice) => choice.value === value)
  const all = present ? choices : [{ value: String(value), label: String(value) }, ...choices]
  return (
    <Select
      {...ids}
      size="xs"
      searchable={all.length > 8}
      allowDeselect={false}
      comboboxProps={{ shadow: 'sm' }}
      maxDropdownHeight={260}
      placeholder={placeholder ?? 'Not set'}
      error={invalid}
      nothingFoundMessage="Nothing of this name"
      data={all.map((choice) => ({ value: String(choice.value), label: choice.label }))}
      value={value === undefined ? null : String(value)}
      onChange={(next) => {
        const chosen = all.find((choice) => String(choice.value) === next)
        if (chosen) onChange(chosen.value)
      }}
    />
  )
}
