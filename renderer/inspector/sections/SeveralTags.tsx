import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useMemo, useState } from 'react'
import type { TagProperty } from '../../../shared/catalogue/specification/types'
import type { DiagramNode, ResourceNode } from '../../../shared/diagram/types'
import { setValues } from '../../../shared/editor/commands/set-values'
import { run } from '../../store/editor-store'
import { specification } from '../../store/specification'
import { fromTags, refuseTagKey, type Tag, toTags } from '../tags'
import { useTypesLoaded } from '../use-types-loaded'

interface Taggable {
  readonly node: ResourceNode
  readonly property: TagProperty
  readonly tags: readonly Tag[]
}

/** Tags of several resources at once: those all have are listed, a new one goes to all. Nothing where none takes tags. */
export function SeveralTags({ nodes }: { readonly nodes: readonly DiagramNode[] }) {
  const resources = useMemo(() => nodes.filter((node) => node.kind === 'resource'), [nodes])
  const loaded = useTypesLoaded(resources.map(({ type }) => type))
  const taggable = loaded ? resources.flatMap(taggableOf) : []
  const [key, setKey] = useState('')
  const [value, setValue] = useState('')
  if (taggable.length === 0) return null
  const refusal = key === '' ? undefined : refuseTagKey(key, [])
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (key === '' || refusal !== undefined) return
    store(
      taggable,
      (tags) => [...tags.filter((tag) => tag.key !== key), { key, value }],
      `Tag ${count(taggable)} ${key}`,
    )
    setKey('')
    setValue('')
  }
  return (
    <section className="several" aria-label="Tags">
      <h2>Tags of {count(taggable)}</h2>
      <ul className="several-tags">
        {sharedTags(taggable).map((tag) => (
          <li key={tag.key}>
            <span>
              {tag.key} <span className="muted">{typeof tag.value === 'string' ? tag.value : 'an expression'}</span>
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={20}
              aria-label={`Remove tag ${tag.key} from all`}
              onClick={() =>
                store(
                  taggable,
                  (tags) => tags.filter((each) => each.key !== tag.key),
                  `Remove tag ${tag.key} from ${count(taggable)}`,
                )
              }
            >
              <IconTrash size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form className="several-tag" onSubmit={add}>
        <TextInput
          size="xs"
          aria-label="Tag name"
          placeholder="Name"
          value={key}
          error={refusal}
          onChange={(event) => setKey(event.currentTarget.value.trim())}
        />
        <TextInput
          size="xs"
          aria-label="Tag value"
          placeholder="Value"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" type="submit" disabled={key === '' || refusal !== undefined}>
          Tag all
        </Button>
      </form>
    </section>
  )
}

/** A resource whose tags can be listed; those written as one expression are left alone. */
function taggableOf(node: ResourceNode): Taggable[] {
  const property = specification.type(node.type)?.tags
  const tags = property && toTags(node.properties[property.name], property.shape)
  return property && tags ? [{ node, property, tags }] : []
}

function sharedTags([first, ...others]: readonly Taggable[]): readonly Tag[] {
  return (first?.tags ?? []).filter((tag) =>
    others.every(({ tags }) =>
      tags.some((each) => each.key === tag.key && JSON.stringify(each.value) === JSON.stringify(tag.value)),
    ),
  )
}

function store(taggable: readonly Taggable[], change: (tags: readonly Tag[]) => readonly Tag[], label: string): void {
  const values = taggable.map(({ node, property, tags }) => ({
    id: node.id,
    property: property.name,
    value: fromTags(change(tags), property.shape),
  }))
  run(setValues, { values, label })
}

function count(taggable: readonly Taggable[]): string {
  return taggable.length === 1 ? '1 resource' : `${taggable.length} resources`
}
