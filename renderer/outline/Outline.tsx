import { IconArrowLeft, IconArrowRight, IconChevronRight } from '@tabler/icons-react'
import { useRef } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import { cardOf } from '../../shared/drawing/card'
import { frameIconOf } from '../../shared/drawing/frame-icon'
import type { OutlineRow } from '../../shared/drawing/outline'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { editorState, useEditor } from '../store/editor-store'
import { onOutlineKey, showRow } from './outline-keys'
import { useOutline } from './use-outline'
import { ROW_PX, useRowInView, useWindowOfRows } from './use-window-of-rows'
import './outline.css'

/** The diagram as a tree: containers, what is in them, and the connections of each. Only the rows near the view exist. */
export function Outline() {
  const outline = useOutline()
  const tree = useRef<HTMLDivElement>(null)
  const { rows, active, selected } = outline
  const name = useEditor((state) => state.diagram.name)
  useRowInView(
    tree,
    rows.findIndex(({ key }) => key === active),
  )
  const { first, end } = useWindowOfRows(tree, rows.length)
  if (rows.length === 0) return <p className="outline-empty">Nothing is drawn yet.</p>
  return (
    <div
      ref={tree}
      id="outline"
      className="outline"
      role="tree"
      tabIndex={0}
      aria-label={`Outline of ${name}`}
      aria-multiselectable
      aria-activedescendant={active === undefined ? undefined : rowId(active)}
      onKeyDown={(event) => {
        if (!onOutlineKey(event, outline)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <div role="presentation" className="outline-rows" style={{ height: rows.length * ROW_PX }}>
        {rows.slice(first, end).map((row, i) => (
          <Row
            key={row.key}
            row={row}
            top={(first + i) * ROW_PX}
            isActive={row.key === active}
            isSelected={selected.has(row.key)}
            onToggle={() => outline.toggle(row.key)}
            onChoose={(adds) => {
              outline.setActive(row.key)
              showRow(row, adds)
            }}
          />
        ))}
      </div>
    </div>
  )
}

function rowId(key: string): string {
  return `outline-${key}`
}

interface RowProps {
  readonly row: OutlineRow
  readonly top: number
  readonly isActive: boolean
  readonly isSelected: boolean
  onToggle(): void
  onChoose(adds: boolean): void
}

function Row({ row, top, isActive, isSelected, onToggle, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the keyboard and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers its keys
    <div
      id={rowId(row.key)}
      role="treeitem"
      className={`outline-row ${isActive ? 'active' : ''} ${isSelected ? 'selected' : ''} of-${row.of}`}
      style={{ top, height: ROW_PX, paddingLeft: 6 + (row.depth - 1) * 16 }}
      aria-level={row.depth}
      aria-posinset={row.place}
      aria-setsize={row.among}
      aria-expanded={row.isOpen}
      aria-selected={isSelected}
      title={row.detail === '' ? row.label : `${row.label}: ${row.detail}`}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {row.isOpen === undefined ? (
        <span className="outline-twist" />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the tree open and close
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <span
          className="outline-twist"
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        >
          <IconChevronRight size={13} className={row.isOpen ? 'turned' : ''} aria-hidden />
        </span>
      )}
      <RowIcon row={row} />
      <span className="outline-text">
        <span className="outline-label">{row.label}</span>
        {row.detail !== '' && <span className="outline-detail">{row.detail}</span>}
      </span>
    </div>
  )
}

function RowIcon({ row }: { readonly row: OutlineRow }) {
  if (row.of === 'connection') {
    const Icon = row.leaves ? IconArrowRight : IconArrowLeft
    return <Icon size={14} className="outline-arrow" aria-hidden />
  }
  const node = indexOf(editorState().diagram).node(row.id)
  if (!node) return null
  const { icon, tone } = cardOf(node, 'architecture')
  const shown = icon ?? frameIconOf(node)
  return shown === undefined ? null : <ServiceIcon name={shown} size={18} tone={tone} />
}
