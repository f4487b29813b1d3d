import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { CATEGORIES, type CategoryId } from '../../shared/catalogue/categories'
import { indexOf } from '../../shared/diagram/queries'
import type { Connection, Diagram } from '../../shared/diagram/types'
import { toneOf } from '../../shared/drawing/card'
import { shapeOf } from '../../shared/drawing/shapes'
import { shownAt } from '../../shared/drawing/shown-at'
import { TOKENS } from '../../shared/drawing/tokens'
import { connectionKindOf } from '../../shared/relations/connections'
import { LINE_KINDS } from '../../shared/relations/line-kinds'
import { useTheme } from '../shell/use-theme'
import { useEditor } from '../store/editor-store'
import { type LegendFocus, setView, useView } from '../store/view-store'
import './legend.css'

/** What the colours and lines of this diagram mean. A click lets a kind stand out, a second one hides it, a third is as before. */
export function Legend() {
  const shown = useView((view) => view.legend)
  // Dragging changes nothing here.
  const document = useEditor((state) => state.gesture?.before ?? state.diagram)
  const level = useView((view) => view.level)
  const diagram = shownAt(document, level)
  const [open, setOpen] = useState(true)
  const { connections } = diagram
  const lines = useMemo(() => linesIn(connections), [connections])
  const categories = categoriesIn(diagram)
  if (!shown || lines.length + categories.length === 0) return null
  return (
    <section className="legend" aria-label="Legend">
      {open && (
        <div className="legend-columns">
          {lines.length > 0 && (
            <ul>
              {lines.map((kind) => (
                <li key={kind.id}>
                  <Entry focus={{ of: 'line', id: kind.id, mode: 'highlight' }} label={kind.label} hint={kind.plain}>
                    <LineSample kind={kind.id} />
                  </Entry>
                </li>
              ))}
            </ul>
          )}
          {categories.length > 0 && (
            <ul>
              {categories.map((category) => (
                <li key={category.id}>
                  <Entry
                    focus={{ of: 'category', id: category.id, mode: 'highlight' }}
                    label={category.label.toLowerCase()}
                    hint={category.label}
                  >
                    <span className="legend-dot" style={{ background: category.color }} />
                  </Entry>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <ActionIcon
        className="legend-toggle"
        variant="subtle"
        color="gray"
        size={18}
        aria-label={open ? 'Collapse legend' : 'Expand legend'}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconChevronDown size={12} /> : <IconChevronUp size={12} />}
      </ActionIcon>
      {!open && <span className="legend-title">Legend</span>}
    </section>
  )
}

function linesIn(connections: readonly Connection[]) {
  const used = new Set(connections.map((each) => connectionKindOf(each.kind)?.line ?? 'reference'))
  return LINE_KINDS.filter((kind) => used.has(kind.id))
}

function categoriesIn(diagram: Diagram) {
  const index = indexOf(diagram)
  const tones = new Set<CategoryId>()
  for (const node of diagram.nodes) {
    if (node.kind === 'resource' && shapeOf(node, index) === 'card') tones.add(toneOf(node))
  }
  return CATEGORIES.filter((category) => tones.has(category.id))
}

interface EntryProps {
  readonly focus: LegendFocus
  readonly label: string
  readonly hint: string
  readonly children: React.ReactNode
}

function Entry({ focus, label, hint, children }: EntryProps) {
  const current = useView((view) => view.focus)
  const own = current?.of === focus.of && current.id === focus.id ? current.mode : undefined
  const next = own === undefined ? focus : own === 'highlight' ? ({ ...focus, mode: 'hide' } as LegendFocus) : undefined
  return (
    <Tooltip label={hint} position="right" openDelay={500}>
      <button
        type="button"
        className={`legend-entry ${own ?? ''}`}
        aria-pressed={own !== undefined}
        onClick={() => setView({ focus: next })}
      >
        {children}
        {label}
      </button>
    </Tooltip>
  )
}

function LineSample({ kind }: { readonly kind: (typeof LINE_KINDS)[number]['id'] }) {
  const look = TOKENS[useTheme()].lines[kind]
  return (
    <svg width="30" height="8" aria-hidden>
      <line
        x1="1"
        y1="4"
        x2={look.head === 'none' ? 29 : 23}
        y2="4"
        stroke={look.stroke}
        strokeWidth={look.width}
        strokeDasharray={look.dash}
      />
      {look.head === 'filled' && <path d="M22 1L29 4L22 7z" fill={look.stroke} />}
      {look.head === 'open' && <path d="M23 1L28 4L23 7" fill="none" stroke={look.stroke} strokeWidth="1.3" />}
    </svg>
  )
}
