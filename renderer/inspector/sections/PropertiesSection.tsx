import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { serviceOf } from '../../../shared/catalogue/services'
import type { TypeSpecification } from '../../../shared/catalogue/specification/types'
import type { ResourceNode } from '../../../shared/diagram/types'
import { coveredByForm } from '../form-values'
import { listedProperties, searchProperties } from '../property-list'
import { Section } from '../Section'
import { PropertyRow } from './PropertyRow'

interface PropertiesSectionProps {
  readonly node: ResourceNode
  /** Undefined: not loaded, or nobody knows the type. */
  readonly type: TypeSpecification | undefined
}

/** Every property that the form above does not have, by search. */
export function PropertiesSection({ node, type }: PropertiesSectionProps) {
  const form = serviceOf(node.type)?.form
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const without = useMemo(
    () => new Set([...coveredByForm(form ?? []), ...(type?.tags ? [type.tags.name] : [])]),
    [form, type],
  )
  const list = listedProperties(type, node.properties, without)
  const found = searchProperties(list, type, query)
  const toggle = (name: string) => {
    const next = new Set(open)
    if (!next.delete(name)) next.add(name)
    setOpen(next)
  }
  return (
    <Section title={form ? 'All properties' : 'Properties'} count={list.length} open={!form}>
      <TextInput
        size="xs"
        aria-label="Search properties"
        placeholder="Search properties"
        leftSection={<IconSearch size={13} />}
        rightSection={query && <CloseButton size="xs" aria-label="Clear search" onClick={() => setQuery('')} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className="properties">
        {found.map(({ name, spec }) => (
          <PropertyRow
            key={name}
            node={node}
            name={name}
            spec={spec}
            isOpen={open.has(name)}
            onToggle={() => toggle(name)}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <p className="muted">{query ? 'No property fits.' : 'Nothing more is known of this type.'}</p>
      )}
    </Section>
  )
}
