import type { KeyboardEvent } from 'react'
import type { OutlineRow } from '../../shared/drawing/outline'
import { outlineStep, rowBeginningWith } from '../../shared/drawing/outline-walk'
import { canvasControl } from '../canvas/canvas-control'
import { openMenuAt } from '../canvas/open-menu'
import { runCommand } from '../shell/run-command'
import { editorState, select } from '../store/editor-store'
import { setView } from '../store/view-store'
import type { OutlineState } from './use-outline'

const LETTERS_MS = 700
let typed = { text: '', at: Number.NEGATIVE_INFINITY }

/** What a key does in the outline; whether it did anything. */
export function onOutlineKey(event: KeyboardEvent, outline: OutlineState): boolean {
  const row = outline.rows.find(({ key }) => key === outline.active)
  if (event.key === 'Escape') {
    canvasControl().focus()
    return true
  }
  if (row && actOn(row, event)) return true
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const step = outlineStep(outline.rows, outline.active, event.key)
  if (step?.active !== undefined) outline.setActive(step.active)
  if (step?.toggle !== undefined) outline.toggle(step.toggle)
  return step !== undefined || goByLetters(event, outline)
}

/** Selects what a row is about and brings it into view on the canvas. */
export function showRow(row: OutlineRow, adds = false): void {
  const { diagram, selection } = editorState()
  const list = row.of === 'node' ? 'nodes' : 'connections'
  const before: readonly string[] = adds ? selection[list] : []
  const ids = before.includes(row.id) ? before.filter((id) => id !== row.id) : [...before, row.id]
  select({ ...(adds && selection), [list]: ids })
  const connection = diagram.connections.find(({ id }) => id === row.id)
  canvasControl().reveal(row.of === 'node' || !connection ? [row.id] : [connection.source, connection.target])
}

function actOn(row: OutlineRow, event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey
  if (event.key === ' ' && event.timeStamp - typed.at > LETTERS_MS) {
    showRow(row, mod)
    return true
  }
  if (event.key === 'Enter' && !mod && !event.altKey) return choose(row)
  const plain = !mod && !event.altKey
  if (plain && (event.key === 'Delete' || event.key === 'Backspace')) return onSelected(row, 'delete-selection')
  if (plain && event.key === 'F2' && row.of === 'node') {
    if (!isSelected(row)) showRow(row)
    setView({ renaming: row.id })
    return true
  }
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false
  if (!isSelected(row)) showRow(row)
  openMenuAt(event.currentTarget.querySelector('.outline-row.active'))
  return true
}

// Enter on what is selected already goes on to its properties, as on the canvas.
function choose(row: OutlineRow): boolean {
  if (isSelected(row)) runCommand('open-inspector')
  else showRow(row)
  return true
}

function onSelected(row: OutlineRow, command: string): boolean {
  if (!isSelected(row)) showRow(row)
  runCommand(command)
  return true
}

function isSelected(row: OutlineRow): boolean {
  const { nodes, connections } = editorState().selection
  return (row.of === 'node' ? nodes : connections).includes(row.id)
}

function goByLetters(event: KeyboardEvent, outline: OutlineState): boolean {
  if (event.key.length !== 1) return false
  const isNext = event.timeStamp - typed.at < LETTERS_MS
  typed = { text: (isNext ? typed.text : '') + event.key, at: event.timeStamp }
  const found = rowBeginningWith(outline.rows, outline.active, typed.text)
  if (found !== undefined) outline.setActive(found)
  return true
}
