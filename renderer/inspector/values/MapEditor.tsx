import { isJsonObject, type Json } from '../../../shared/template/json'
import { fromEntries } from '../../../shared/template/path'
import { NameAdder } from '../NameAdder'
import { emptyValue } from '../value-shape'
import type { ValueProps } from './editor-props'
import { ValueField } from './ValueField'

/** Names with values, such as environment variables. */
export function MapEditor({ at, label, spec, shape, value, onChange }: ValueProps) {
  if (shape.kind !== 'map') return null
  const { item } = shape
  const entries = isJsonObject(value) ? Object.entries(value) : []
  const set = (name: string, next: Json, where: string) =>
    onChange(fromEntries(entries.map(([key, each]) => [key, key === name ? next : each])), where)
  const remove = (name: string) => {
    const left = entries.filter(([key]) => key !== name)
    onChange(left.length > 0 ? fromEntries(left) : undefined, `${at}.-${name}`)
  }
  const refuse = (name: string) =>
    name === '' ? 'A name is missing' : entries.some(([key]) => key === name) ? `${name} is there already` : undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div className="nested" role="group" aria-label={label}>
      {entries.map(([name, each]) => (
        <ValueField
          key={name}
          at={`${at}.${name}`}
          label={name}
          spec={spec && { ...spec, required: false, replacement: 'no', documentation: '' }}
          shape={item}
          value={each}
          onChange={(next, where) => set(name, next ?? emptyValue(item), where)}
          onRemove={() => remove(name)}
        />
      ))}
      <NameAdder
        label={`New name in ${label}`}
        placeholder="New name"
        refuse={refuse}
        onAdd={(name) => onChange(fromEntries([...entries, [name, emptyValue(item)]]), `${at}.+${name}`)}
      />
    </div>
  )
}
