import type { KeyboardEvent } from 'react'
import { absoluteRects } from '../../shared/drawing/bounds'
import { inReadingOrder } from '../../shared/drawing/reading-order'
import { shownAt } from '../../shared/drawing/shown-at'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { outermostSelected } from '../../shared/editor/selection'
import { closeFind } from '../find/find-store'
import { editorState, run, select } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { canvasControl } from './canvas-control'
import { setInteraction } from './interaction-store'

const STEP = 8
const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
}

/** The canvas by keyboard: Tab walks the nodes in reading order, arrows move, F2 renames, Escape lets go. */
export function useKeyboard() {
  return (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('input, textarea, [role="menu"], .chooser, .find-bar')) return
    if (handle(event)) event.preventDefault()
  }
}

function handle(event: KeyboardEvent): boolean {
  const by = ARROWS[event.key]
  if (by && !event.altKey && !event.metaKey && !event.ctrlKey) return nudge(by, event.shiftKey ? 4 : 1)
  if (event.key === 'Tab' && !event.altKey && !event.metaKey && !event.ctrlKey) return walk(event.shiftKey ? -1 : 1)
  if (event.key === 'F2') return rename()
  if (event.key === 'F10' && event.shiftKey) return openMenu()
  if (event.key === 'Escape') return letGo()
  return false
}

function nudge(by: { readonly x: number; readonly y: number }, times: number): boolean {
  const moves = outermostSelected(editorState())
    .filter((node) => !node.locked)
    .map(({ id, position, parent }) => ({
      id,
      position: { x: position.x + by.x * times, y: position.y + by.y * times },
      ...(parent !== undefined && { parent }),
    }))
  if (moves.length === 0) return false
  run(moveNodes, moves)
  return true
}

/** Selects the next node in reading order: rows from top to bottom, each from left to right. Leaves the canvas at its ends. */
function walk(direction: 1 | -1): boolean {
  const { diagram, selection } = editorState()
  const rects = absoluteRects(diagram)
  const order = inReadingOrder(shownAt(diagram, useView.getState().level).nodes, rects)
  const at = order.findIndex((node) => node.id === selection.nodes[0])
  const next = order[at < 0 ? (direction > 0 ? 0 : order.length - 1) : at + direction]
  if (!next) return false
  select({ nodes: [next.id] })
  canvasControl().reveal([next.id])
  return true
}

function rename(): boolean {
  const [id] = editorState().selection.nodes
  setView({ renaming: id })
  return id !== undefined
}

function openMenu(): boolean {
  const [id] = editorState().selection.nodes
  const box = document
    .querySelector(id === undefined ? '#canvas' : `[data-node="${CSS.escape(id)}"]`)
    ?.getBoundingClientRect()
  if (box) setInteraction({ menu: { x: box.left + 24, y: box.top + 24 } })
  return box !== undefined
}

function letGo(): boolean {
  setInteraction({ menu: undefined, chooser: undefined })
  setView({ connectingFrom: undefined })
  closeFind()
  select({})
  return true
}
