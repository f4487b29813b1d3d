import { ActionIcon, Anchor, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import { setCollapsed } from '../../shared/editor/commands/set-collapsed'
import type { Hit } from '../../shared/editor/find-nodes'
import { canvasControl } from '../canvas/canvas-control'
import { shortcutText } from '../shell/shortcut-text'
import { editorState, run, select, useEditor } from '../store/editor-store'
import { closeFind, setFind, useFind } from './find-store'
import { useFound } from './use-found'
import './find.css'

/** The search bar over the canvas: what it finds stays in the light until it is closed. */
export function FindBar() {
  const open = useFind((find) => find.open)
  return open ? <OpenBar /> : null
}

function OpenBar() {
  const query = useFind((find) => find.query)
  const current = useFind((find) => find.current)
  const hits = useFound()?.hits ?? []
  const at = hits.findIndex(({ id }) => id === current)
  const close = () => {
    closeFind()
    canvasControl().focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') goTo(hits, at, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="find-bar" aria-label="Find in diagram" onKeyDown={onKeyDown}>
      <div className="find-row">
        <TextInput
          id="find-query"
          size="xs"
          variant="unstyled"
          autoFocus
          aria-label="Find in diagram"
          placeholder="Name, type, tag=value, property…"
          leftSection={<IconSearch size={14} />}
          value={query}
          onChange={(event) => setFind({ query: event.currentTarget.value, current: undefined })}
        />
        <output className="find-count">{countText(query, hits.length, at)}</output>
        <StepButton label="Previous" shortcut="Shift+Enter" disabled={hits.length === 0} act={() => goTo(hits, at, -1)}>
          <IconChevronUp size={14} />
        </StepButton>
        <StepButton label="Next" shortcut="Enter" disabled={hits.length === 0} act={() => goTo(hits, at, 1)}>
          <IconChevronDown size={14} />
        </StepButton>
        <StepButton label="Close" shortcut="Escape" act={close}>
          <IconX size={14} />
        </StepButton>
      </div>
      <Where hit={hits[at]} />
    </search>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly shortcut: string
  readonly disabled?: boolean
  readonly children: React.ReactNode
  act(): void
}

function StepButton({ label, shortcut, disabled, children, act }: StepButtonProps) {
  return (
    <Tooltip label={`${label} (${shortcutText(shortcut)})`}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} disabled={disabled ?? false} onClick={act}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** What of the node that was gone to says what was looked for, and where it lies. */
function Where({ hit }: { readonly hit: Hit | undefined }) {
  const path = useEditor(({ diagram }) => {
    if (!hit) return ''
    const index = indexOf(diagram)
    const names = [...index.ancestors(hit.id)].reverse().map(({ label }) => label)
    return [...names, index.node(hit.id)?.label ?? ''].filter((name) => name !== '').join(' › ')
  })
  if (!hit) return null
  return (
    <div className="find-where" aria-live="polite">
      <span>{path}</span>
      <ExpandButton id={hit.id} />
      {hit.in !== 'label' && (
        <span className="find-fact" title={hit.text}>
          {hit.in}: {hit.text}
        </span>
      )}
    </div>
  )
}

/** What was found is not drawn while a container around it is collapsed. */
function ExpandButton({ id }: { readonly id: string }) {
  const diagram = useEditor((state) => state.diagram)
  const around = indexOf(diagram)
    .ancestors(id)
    .filter(({ collapsed }) => collapsed)
  const outermost = around.at(-1)
  if (!outermost) return null
  const expand = () => {
    for (const each of around) run(setCollapsed, { id: each.id, to: false })
    canvasControl().reveal([id], true)
  }
  return (
    <Anchor component="button" size="xs" onClick={expand}>
      Expand {outermost.label}
    </Anchor>
  )
}

function countText(query: string, count: number, at: number): string {
  if (query.trim() === '') return ''
  if (count === 0) return 'None'
  return at < 0 ? `${count} found` : `${at + 1} of ${count}`
}

/** Selects the next or previous hit and brings it into view; from the last one to the first. */
function goTo(hits: readonly Hit[], at: number, step: 1 | -1): void {
  const next = at < 0 ? (step > 0 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length
  const hit = hits[next]
  if (!hit || !indexOf(editorState().diagram).node(hit.id)) return
  setFind({ current: hit.id })
  select({ nodes: [hit.id] })
  canvasControl().reveal([hit.id], true)
}
