import { MultiSelect } from '@mantine/core'
import { type DiagramIndex, indexOf } from '../../../shared/diagram/queries'
import type { ResourceNode } from '../../../shared/diagram/types'
import { setPlacements } from '../../../shared/editor/commands/set-placements'
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

function PlacementEntry({ node, row, index }: EntryProps) {
  const { kind, kinds, container } = row
  const choices = [
    ...kinds.map(({ id, title }) => ({ value: id, label: title })),
    { value: ONLY_DRAWN, label: 'Only drawn there, writes nothing' },
  ]
  const choose = (id: string) => {
    const chosen = kinds.find((each) => each.id === id)
    run(setPlacements, { id: node.id, placements: withKind(node, row, chosen) })
  }
  return (
    <>
      <FieldFrame label={`In ${container.label || kindLabel(container)}`} help={kind?.title}>
        {(ids) => (
          <SelectControl
            ids={ids}
            value={kind?.id ?? ONLY_DRAWN}
            choices={choices}
            onChange={(id) => choose(String(id))}
          />
        )}
      </FieldFrame>
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
