import { indexOf } from '../diagram/queries'
import type { Diagram } from '../diagram/types'

/** What the user has selected: ids of nodes and connections. */
export interface Selection {
  readonly nodes: readonly string[]
  readonly connections: readonly string[]
}

/** Nothing selected. */
export const NO_SELECTION: Selection = { nodes: [], connections: [] }

/** One step: its name, and what was there before it. */
export interface Step {
  readonly label: string
  readonly diagram: Diagram
  readonly selection: Selection
  /** Steps with the same key right after one another become one, such as typing in one field. */
  readonly merge?: string
}

/** Steps that can be undone, the newest last, and steps that can be done again, the next one last. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** No steps. */
export function emptyHistory(): History {
  return { past: [], future: [] }
}

/** The editor: the document, what is selected, and the way back. Never changed, always replaced. */
export interface EditorState {
  readonly diagram: Diagram
  readonly selection: Selection
  readonly history: History
  /** The diagram as it was when a drag began; absent: no drag. */
  readonly gesture?: { readonly before: Diagram; readonly label: string }
  /** The diagram as it stands on disk or in a sample; another object than `diagram` means there is something to save. Absent: nowhere. */
  readonly saved?: Diagram
}

/** The editor right after opening a diagram. `saved`: whether it stands somewhere like this, so that nothing is lost with it. */
export function openedState(diagram: Diagram, saved: boolean): EditorState {
  return { diagram, selection: NO_SELECTION, history: emptyHistory(), ...(saved && { saved: diagram }) }
}

/** Whether there is something to save. An untouched diagram without nodes never asks to be saved. */
export function isDirty(state: EditorState): boolean {
  if (state.saved) return state.saved !== state.diagram
  return state.diagram.nodes.length > 0 || state.history.past.length > 0
}

/** The selection without what the diagram no longer has; the same object when all is there. */
export function existing(selection: Selection, diagram: Diagram): Selection {
  const index = indexOf(diagram)
  const connections = new Set(selection.connections.length > 0 ? diagram.connections.map(({ id }) => id) : [])
  const isWhole =
    selection.nodes.every((id) => index.node(id)) && selection.connections.every((id) => connections.has(id))
  if (isWhole) return selection
  return {
    nodes: selection.nodes.filter((id) => index.node(id)),
    connections: selection.connections.filter((id) => connections.has(id)),
  }
}
