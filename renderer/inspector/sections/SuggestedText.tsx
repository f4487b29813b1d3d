import { Autocomplete } from '@mantine/core'
import { FieldFrame } from '../fields/FieldFrame'

interface SuggestedTextProps {
  readonly label: string
  readonly text: string
  readonly suggestions: readonly string[]
  onChange(text: string): void
}

/** A text with suggestions; others may be typed. */
export function SuggestedText({ label, text, suggestions, onChange }: SuggestedTextProps) {
  return (
    <FieldFrame label={label}>
      {(ids) => (
        <Autocomplete
          {...ids}
          size="xs"
          comboboxProps={{ shadow: 'sm' }}
          maxDropdownHeight={260}
          // All of them while nothing else is typed than what stands there already.
          filter={({ options, search }) =>
            suggestions.includes(search)
              ? options
              : options.filter((each) => 'value' in each && each.value.toLowerCase().includes(search.toLowerCase()))
          }
          data={[...suggestions]}
          value={text}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  )
}
