import { Select } from '@mantine/core'
import type { Named } from '../names'

interface NameSelectProps {
  readonly label: string
  readonly value: string
  readonly names: readonly Named[]
  readonly placeholder?: string
  readonly nothing?: string
  onChange(name: string): void
}

/** Chooses one of the names that exist. A name that does not is shown with a remark. */
export function NameSelect({ label, value, names, placeholder, nothing, onChange }: NameSelectProps) {
  const isKnown = value === '' || names.some((each) => each.name === value)
  const groups = [...new Set(names.map(({ group }) => group))].map((group) => ({
    group,
    items: names.filter((each) => each.group === group).map(({ name }) => ({ value: name, label: name })),
  }))
  const unknown = isKnown ? [] : [{ group: 'Missing', items: [{ value, label: value }] }]
  const byName = new Map(names.map((each) => [each.name, each]))
  return (
    <Select
      aria-label={label}
      size="xs"
      searchable
      allowDeselect={false}
      placeholder={placeholder ?? label}
      nothingFoundMessage={nothing ?? 'Nothing of this name'}
      maxDropdownHeight={280}
      comboboxProps={{ shadow: 'sm' }}
      data={[...unknown, ...groups]}
      value={value || null}
      error={isKnown ? undefined : `There is no ${value}`}
      renderOption={({ option }) => <NameOption name={option.value} named={byName.get(option.value)} />}
      onChange={(next) => next !== null && onChange(next)}
    />
  )
}

function NameOption({ name, named }: { readonly name: string; readonly named: Named | undefined }) {
  const more = [named?.label !== name && named?.label, named?.type?.replace(/^AWS::/, '')].filter(Boolean).join(' · ')
  return (
    <span className="name-option">
      <span className="mono">{name}</span>
      {more && <small>{more}</small>}
    </span>
  )
}
