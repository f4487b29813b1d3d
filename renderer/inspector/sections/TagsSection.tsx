import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TagProperty, TypeSpecification } from '../../../shared/catalogue/specification/types'
import type { ResourceNode } from '../../../shared/diagram/types'
import { setProperties } from '../../../shared/editor/commands/set-properties'
import { run } from '../../store/editor-store'
import { NameAdder } from '../NameAdder'
import { Section } from '../Section'
import { fromTags, refuseTagKey, type Tag, toTags } from '../tags'
import { ValueField } from '../values/ValueField'

interface TagsSectionProps {
  readonly node: ResourceNode
  readonly type: TypeSpecification | undefined
}

/** A resource's tags, in the shape its type asks for; nothing for types that take none. */
export function TagsSection({ node, type }: TagsSectionProps) {
  const property = type?.tags
  if (!type || !property) return null
  const value = node.properties[property.name]
  const tags = toTags(value, property.shape)
  const spec = type.properties[property.name]
  const at = `${node.id}.${property.name}`
  return (
    <Section title="Tags" count={tags?.length ?? 1}>
      {tags ? (
        <TagRows node={node} property={property} tags={tags} />
      ) : (
        <ValueField
          at={at}
          label={property.name}
          spec={spec}
          shape={spec?.type ?? { kind: 'json' }}
          value={value}
          onChange={(next, part) => run(setProperties, { id: node.id, paths: [[property.name]], value: next, part })}
        />
      )}
    </Section>
  )
}

interface TagRowsProps {
  readonly node: ResourceNode
  readonly property: TagProperty
  readonly tags: readonly Tag[]
}

function TagRows({ node, property, tags }: TagRowsProps) {
  const store = (next: readonly Tag[], part: string) =>
    run(setProperties, { id: node.id, paths: [[property.name]], value: fromTags(next, property.shape), part })
  const keys = tags.map(({ key }) => key)
  const change = (index: number, tag: Tag) => store(tags.toSpliced(index, 1, tag), tag.key)
  return (
    <>
      {tags.map((tag, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: templates may name a tag twice
        <div className="tag" key={`${index}.${tag.key}`}>
          <ValueField
            at={`${node.id}.tag.${tag.key}`}
            label={tag.key}
            spec={undefined}
            shape={{ kind: 'string' }}
            value={tag.value}
            onChange={(value) => change(index, { ...tag, value: value ?? '' })}
          />
          {property.shape === 'asg' && (
            <Tooltip label="Also for the instances it starts">
              <Checkbox
                size="xs"
                aria-label={`${tag.key}: also for the instances it starts`}
                checked={tag.propagate ?? true}
                onChange={(event) => change(index, { ...tag, propagate: event.currentTarget.checked })}
              />
            </Tooltip>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            aria-label={`Remove tag ${tag.key}`}
            onClick={() => store(tags.toSpliced(index, 1), `-${tag.key}`)}
          >
            <IconTrash size={13} />
          </ActionIcon>
        </div>
      ))}
      <NameAdder
        label="Name of a new tag"
        placeholder="New tag"
        refuse={(key) => refuseTagKey(key, keys)}
        onAdd={(key) => store([...tags, { key, value: '' }], `+${key}`)}
      />
    </>
  )
}
