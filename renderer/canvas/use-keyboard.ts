import type { KeyboardEvent } from 'react'
import { closeFind } from '../find/find-store'
import { editorState, select } from '../store/editor-store'
import { setView } from '../store/view-store'
import { setInteraction } from './interaction-store'
import { nudge, resize } from './nudge'
import { openMenuAtSelection } from './open-menu'
import { goToNeighbour, walk } from './walk'

/**
 * The canvas by keyboard: Tab walks the nodes in reading order, Alt with an arrow goes to the neighbour, arrows move,
 * Alt and Shift with an arrow resize, F2 renames, Escape lets go.
 */
export function useKeyboard() {
  return (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('input, textarea, [role="menu"], [role="dialog"], .find-bar, .ghosts'))
      return
    if (handle(event)) event.preventDefault()
  }
}

function handle(event: KeyboardEvent): boolean {
  const mod = event.metaKey || event.ctrlKey
  if (ARROW.test(event.key)) return !mod && onArrow(event)
  if (event.key === 'Tab' && !event.altKey && !mod) return onCanvas(event) && walk(event.shiftKey ? -1 : 1)
  if (event.key === 'F2') return rename()
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return openMenuAtSelection()
  if (event.key === 'Escape') return letGo()
  return false
}

const ARROW = /^Arrow(Left|Right|Up|Down)$/

function onArrow(event: KeyboardEvent): boolean {
  const direction = event.key.slice('Arrow'.length).toLowerCase() as 'left' | 'right' | 'up' | 'down'
  if (event.altKey) return event.shiftKey ? resize(direction) : goToNeighbour(direction)
  return nudge(direction, event.shiftKey) || (editorState().selection.nodes.length === 0 && walk(1))
}

// Buttons above the canvas, such as the legend's, are walked by Tab as everywhere.
function onCanvas(event: KeyboardEvent): boolean {
  return event.target === event.currentTarget
}

function rename(): boolean {
  const [id] = editorState().selection.nodes
  setView({ renaming: id })
  return id !== undefined
}

function letGo(): boolean {
  setInteraction({ menu: undefined, chooser: undefined })
  setView({ connectingFrom: undefined, rehoming: false })
  closeFind()
  select({})
  return true
}
