import { Select } from '@mantine/core'
import { useState } from 'react'
import { nestedProperties } from '../../../shared/catalogue/specification/nested-properties'
import type { PropertySpecifications, TypeSpecification } from '../../../shared/catalogue/specification/types'
import { isJsonObject, type Json } from '../../../shared/template/json'
import { fromEntries } from '../../../shared/template/path'
import { useEditedType } from '../edited-type'
import type { ValueProps } from './editor-props'
import { ValueField } from './ValueField'

/** A structure: its required parts, those that are set, and a choice of the others. */
export function ObjectEditor({ at, label, shape, value, onChange }: ValueProps) {
  const { type } = useEditedType()
  const parts = (type && nestedProperties(type as TypeSpecification, shape)) ?? {}
  return <PartsEditor at={at} label={label} parts={parts} value={value} onChange={onChange} />
}

interface PartsEditorProps extends Pick<ValueProps, 'at' | 'label' | 'value' | 'onChange'> {
  readonly parts: PropertySpecifications
  /** Shown though they are not set; required parts always are. */
  readonly first?: readonly string[]
}

/** The parts of a structure that these specifications describe. Parts nobody knows are shown as JSON. */
export function PartsEditor({ at, label, parts, first = [], value, onChange }: PartsEditorProps) {
  const object = isJsonObject(value) ? value : {}
  // A part that was shown once stays, so that clearing it does not take the field away from under the caret.
  const [opened, setOpened] = useState<readonly string[]>(() => Object.keys(object))
  const required = Object.values(parts).filter((part) => part.required)
  const shown = [...new Set([...required.map(({ name }) => name), ...first, ...opened, ...Object.keys(object)])]
  const rest = Object.keys(parts).filter((name) => !shown.includes(name))
  const set = (name: string, next: Json | undefined, where: string) => {
    if (!opened.includes(name)) setOpened([...opened, name])
    onChange(withPart(object, name, next), where)
  }
  const isFixed = (name: string) => parts[name]?.required || first.includes(name)
  const remove = (name: string) => {
    setOpened(opened.filter((each) => each !== name))
    if (Object.hasOwn(object, name)) onChange(withPart(object, name, undefined), `${at}.-${name}`)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend
    <div className="nested" role="group" aria-label={label}>
      {shown.map((name) => (
        <ValueField
          key={name}
          at={`${at}.${name}`}
          label={name}
          spec={parts[name]}
          shape={parts[name]?.type ?? { kind: 'json' }}
          value={Object.hasOwn(object, name) ? object[name] : undefined}
          onChange={(next, where) => set(name, next, where)}
          onRemove={isFixed(name) ? undefined : () => remove(name)}
        />
      ))}
      {rest.length > 0 && (
        <Select
          className="add-part"
          aria-label={`Add to ${label}`}
          size="xs"
          variant="unstyled"
          searchable
          placeholder="+ Add …"
          comboboxProps={{ shadow: 'sm' }}
          maxDropdownHeight={260}
          data={rest}
          value={null}
          onChange={(name) => name && setOpened([...opened, name])}
        />
      )}
    </div>
  )
}

function withPart(object: { readonly [key: string]: Json }, name: string, value: Json | undefined): Json | undefined {
  const isThere = Object.hasOwn(object, name)
  const entries = Object.entries(object).flatMap(([key, each]): [string, Json][] => {
    if (key !== name) return [[key, each]]
    return value === undefined ? [] : [[key, value]]
  })
  if (!isThere && value !== undefined) entries.push([name, value])
  return entries.length === 0 ? undefined : fromEntries(entries)
}
