import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Json } from '../../../shared/template/json'
import { emptyValue } from '../value-shape'
import type { ValueProps } from './editor-props'
import { ValueField } from './ValueField'

/** A list: its items one below the other, each with a way to remove it, and a way to add one. */
export function ListEditor({ at, label, spec, shape, value, onChange }: ValueProps) {
  if (shape.kind !== 'list') return null
  const { item } = shape
  const items = Array.isArray(value) ? value : []
  const set = (index: number, next: Json, where: string) => onChange(items.toSpliced(index, 1, next), where)
  const remove = (index: number) => {
    const left = items.toSpliced(index, 1)
    onChange(left.length > 0 ? left : undefined, `${at}.-${index}`)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div className="nested" role="group" aria-label={label}>
      {items.map((each, index) => (
        <ValueField
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is nothing but its place
          key={index}
          at={`${at}.${index}`}
          label={`${label} ${index + 1}`}
          isName={false}
          spec={spec}
          shape={item}
          value={each}
          onChange={(next, where) => set(index, next ?? emptyValue(item), where)}
          onRemove={() => remove(index)}
        />
      ))}
      <Button
        className="add"
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={12} />}
        aria-label={`Add to ${label}`}
        onClick={() => onChange([...items, emptyValue(item)], `${at}.+${items.length}`)}
      >
        Add
      </Button>
    </div>
  )
}
