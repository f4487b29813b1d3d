import { Modal, ScrollArea, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import { type LinesAfter, linesAfterReplacing, replaceType } from '../../shared/editor/commands/replace-type'
import { type Item, itemFullName } from '../../shared/editor/item'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { run, useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { itemIcon } from './item-icon'
import { itemKey } from './item-key'
import { paletteGroups, searchItems } from './palette-items'

const SHOWN = 40

/** Asks what a node shall become, and says of each choice what becomes of the node's lines. */
export function ReplaceNode() {
  const opened = useView((view) => view.dialog === 'replace')
  const diagram = useEditor((state) => state.diagram)
  const selected = useEditor((state) => state.selection.nodes[0])
  const node = indexOf(diagram).node(selected ?? '')
  const close = () => setView({ dialog: undefined })
  return (
    <Modal
      opened={opened && node !== undefined}
      onClose={close}
      title={`Replace ${node?.label || 'this node'} with…`}
      size="34rem"
    >
      {opened && node && <Choices diagram={diagram} node={node} />}
    </Modal>
  )
}

function Choices({ diagram, node }: { readonly diagram: Diagram; readonly node: DiagramNode }) {
  const [query, setQuery] = useState('')
  const choices = useMemo(() => choicesFor(diagram, node, query.trim()), [diagram, node, query])
  const choose = (item: Item) => {
    setView({ dialog: undefined })
    run(replaceType, { id: node.id, item })
  }
  return (
    <>
      <TextInput
        aria-label="Search services"
        placeholder="Search services"
        leftSection={<IconSearch size={14} />}
        data-autofocus
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && choices[0] && choose(choices[0].item)}
      />
      <Text size="xs" c="dimmed" my="xs">
        Its name, place and lines stay where they can; its settings begin anew.
      </Text>
      <ScrollArea.Autosize mah="50vh">
        <ul className="replace-choices">
          {choices.map(({ item, lines }) => (
            <li key={itemKey(item)}>
              <button type="button" className="type-row" onClick={() => choose(item)}>
                <ServiceIcon name={itemIcon(item)} size={22} />
                <span>{itemFullName(item)}</span>
                <em className={lines.lost > 0 ? 'loses' : ''}>{linesText(lines)}</em>
              </button>
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </>
  )
}

interface Choice {
  readonly item: Item
  readonly lines: LinesAfter
}

/** What fits the query; without one what keeps most lines first, and the node's own category before others. */
function choicesFor(diagram: Diagram, node: DiagramNode, query: string): Choice[] {
  const own = node.kind === 'resource' ? node.type : undefined
  const offered = query === '' ? paletteGroups().flatMap((group) => group.items) : searchItems(query)
  const items = offered.filter((item) => item.kind !== 'resource' || item.type !== own)
  const category = node.kind === 'resource' ? serviceOf(node.type)?.category : undefined
  const all = items.map((item) => ({ item, lines: linesAfterReplacing(diagram, { id: node.id, item }) }))
  if (query !== '') return all.slice(0, SHOWN)
  const isNear = ({ item }: Choice) => (item.kind === 'resource' && serviceOf(item.type)?.category === category ? 1 : 0)
  return all
    .sort((a, b) => isNear(b) - isNear(a) || a.lines.lost - b.lines.lost || b.lines.kept - a.lines.kept)
    .slice(0, SHOWN)
}

function linesText({ kept, changed, lost }: LinesAfter): string {
  if (kept + changed + lost === 0) return ''
  const parts = [kept > 0 && `keeps ${kept}`, changed > 0 && `changes ${changed}`, lost > 0 && `loses ${lost}`]
  return `${parts.filter(Boolean).join(', ')} of its lines`
}
