import type { Diagram } from '../diagram/types'
import { withFollowedWays } from '../drawing/followed-ways'
import { type EditorState, existing, type Selection, type Step } from './state'

/** How many steps can be undone. */
export const HISTORY_LIMIT = 500

/** A change with its name: "Add Lambda function". A diagram that is the same object leaves the state alone but for the selection. */
export interface Change {
  readonly diagram: Diagram
  readonly label: string
  readonly selection?: Selection
  readonly merge?: string
}

/** The state after a change, which is one step to undo. Lines laid by hand follow what moved. */
export function recorded(state: EditorState, asked: Change): EditorState {
  const change = { ...asked, diagram: withFollowedWays(state.diagram, asked.diagram) }
  const selection = existing(change.selection ?? state.selection, change.diagram)
  if (change.diagram === state.diagram) return { ...state, selection }
  const last = state.history.past.at(-1)
  const continues = change.merge !== undefined && last?.merge === change.merge && state.history.future.length === 0
  const step: Step = {
    label: change.label,
    diagram: state.diagram,
    selection: state.selection,
    ...(change.merge !== undefined && { merge: change.merge }),
  }
  const past = continues ? state.history.past : [...state.history.past, step].slice(-HISTORY_LIMIT)
  return { ...withoutGesture(state), diagram: change.diagram, selection, history: { past, future: [] } }
}

/** The state before the last step; the same state when there is none. */
export function undone(state: EditorState): EditorState {
  const settled = cancelled(state)
  const step = settled.history.past.at(-1)
  if (!step) return settled
  const again: Step = { label: step.label, diagram: settled.diagram, selection: settled.selection }
  return {
    ...settled,
    diagram: step.diagram,
    selection: existing(step.selection, step.diagram),
    history: { past: settled.history.past.slice(0, -1), future: [...settled.history.future, again] },
  }
}

/** The state after the step that was undone last; the same state when there is none. */
export function redone(state: EditorState): EditorState {
  const step = state.history.future.at(-1)
  if (!step) return state
  const back: Step = { label: step.label, diagram: state.diagram, selection: state.selection }
  return {
    ...state,
    diagram: step.diagram,
    selection: existing(step.selection, step.diagram),
    history: { past: [...state.history.past, back], future: state.history.future.slice(0, -1) },
  }
}

/** Shows a diagram while a drag lasts. Nothing is recorded until `committed`. */
export function previewed(state: EditorState, diagram: Diagram, label: string): EditorState {
  const gesture = state.gesture ?? { before: state.diagram, label }
  // A drag may begin anew from its start or go on from what is shown.
  const from = diagram.ways === gesture.before.ways ? gesture.before : state.diagram
  return { ...state, diagram: withFollowedWays(from, diagram), gesture }
}

/** Ends a drag: what changed since it began becomes one step. */
export function committed(state: EditorState): EditorState {
  if (!state.gesture) return state
  const { before, label } = state.gesture
  return recorded({ ...withoutGesture(state), diagram: before }, { diagram: state.diagram, label })
}

/** Ends a drag as if it had not been. */
export function cancelled(state: EditorState): EditorState {
  return state.gesture ? { ...withoutGesture(state), diagram: state.gesture.before } : state
}

function withoutGesture(state: EditorState): EditorState {
  const { gesture: _gesture, ...rest } = state
  return rest
}
