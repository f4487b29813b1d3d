import { MultiSelect, Switch } from '@mantine/core'
import { type DiagramIndex, indexOf } from '../../../shared/diagram/queries'
import type { ResourceNode } from '../../../shared/diagram/types'
import { setPlacements } from '../../../shared/editor/commands/set-placements'
import type { PlacementKind } from '../../../shared/relations/relation'
import { run, useEditor } from '../../store/editor-store'
import { kindLabel } from '../count-by-kind'
import { CuratedField } from '../fields/CuratedField'
import { FieldFrame } from '../fields/FieldFrame'
import { SelectControl } from '../fields/SelectControl'
import { type PlacementRow, placementRows, spannable, withKind, withOption, withSpanned } from '../placement-rows'
import { Section } from '../Section'
import { useTemplateText } from '../use-template-text'
import { WrittenList } from '../WrittenCard'
import { writtenBy } from '../written'

/** What being in its containers means for a resource; nothing where no container has anything to say. */
export function PlacementSection({ node }: { readonly node: ResourceNode }) {
  const index = indexOf(useEditor((state) => state.diagram))
  const { text } = useTemplateText()
  const rows = placementRows(node, index)
  if (rows.length === 0) return null
  const pieces = text ? writtenBy(text, (cause) => cause.kind === 'placement' && cause.id === node.id) : []
  return (
    <Section title="Placement" open>
      {rows.map((row) => (
        <PlacementEntry key={`${row.container.id}.${row.kind?.id ?? ''}`} node={node} row={row} index={index} />
      ))}
      {pieces.length > 0 && <WrittenList pieces={pieces} />}
    </Section>
  )
}

interface EntryProps {
  readonly node: ResourceNode
  readonly row: PlacementRow
  readonly index: DiagramIndex
}

const ONLY_DRAWN = ''
// Longer titles do not fit the field and are repeated below it.
const TRUNCATED = 34

function PlacementEntry({ node, row, index }: EntryProps) {
  const { kind, kinds, container } = row
  const choose = (chosen: PlacementKind | undefined) =>
    run(setPlacements, { id: node.id, placements: withKind(node, row, chosen) })
  const label = `In ${container.label || kindLabel(container)}`
  return (
    <>
      {kinds.length > 1 ? (
        <KindChoice label={label} kind={kind} kinds={kinds} onChoose={choose} />
      ) : (
        <FieldFrame label={label} help={kind?.title ?? `Only drawn there. On: ${kinds[0]?.title}`} inline>
          {(ids) => (
            <Switch
              {...ids}
              size="xs"
              checked={kind !== undefined}
              onChange={(event) => choose(event.currentTarget.checked ? kinds[0] : undefined)}
            />
          )}
        </FieldFrame>
      )}
      {kind?.spans && <Spanned node={node} row={row} index={index} />}
      {Object.entries(kind?.options ?? {}).map(([name, field]) => (
        <CuratedField
          key={name}
          at={`${node.id}.${kind?.id}.${name}`}
          of="option"
          field={field}
          value={row.placement?.options?.[name]}
          onChange={(value) =>
            kind && run(setPlacements, { id: node.id, placements: withOption(node, kind, name, value) })
          }
        />
      ))}
    </>
  )
}

interface KindChoiceProps {
  readonly label: string
  readonly kind: PlacementKind | undefined
  readonly kinds: readonly PlacementKind[]
  onChoose(kind: PlacementKind | undefined): void
}

/** What being in a container means, where it may mean several things. */
function KindChoice({ label, kind, kinds, onChoose }: KindChoiceProps) {
  const choices = [
    ...kinds.map(({ id, title }) => ({ value: id, label: title })),
    { value: ONLY_DRAWN, label: 'Only drawn there, writes nothing' },
  ]
  return (
    <FieldFrame label={label} help={kind && kind.title.length > TRUNCATED ? kind.title : undefined}>
      {(ids) => (
        <SelectControl
          ids={ids}
          value={kind?.id ?? ONLY_DRAWN}
          choices={choices}
          onChange={(id) => onChoose(kinds.find((each) => each.id === id))}
        />
      )}
    </FieldFrame>
  )
}

/** Which containers of the kind it spans; at least one stays. */
function Spanned({ node, row, index }: EntryProps) {
  const { kind } = row
  if (!kind) return null
  const possible = [...new Set([...row.spanned, ...spannable(node, kind, index)])]
  if (possible.length < 2) return null
  return (
    <FieldFrame label="Spans">
      {(ids) => (
        <MultiSelect
          {...ids}
          size="xs"
          comboboxProps={{ shadow: 'sm' }}
          data={possible.map((each) => ({ value: each.id, label: each.label || kindLabel(each) }))}
          value={row.spanned.map(({ id }) => id)}
          onChange={(next) =>
            next.length > 0 && run(setPlacements, { id: node.id, placements: withSpanned(node, kind, next, index) })
          }
        />
      )}
    </FieldFrame>
  )
}
