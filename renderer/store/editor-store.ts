import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import type { EditCommand } from '../../shared/editor/command'
import { cancelled, committed, previewed } from '../../shared/editor/history'
import { type EditorState, openedState, type Selection } from '../../shared/editor/state'
import { handDownBaseText, keepBaseText } from './base-text'

/** The one editor of this window. Only the functions below change it. */
export const editorStore = createStore<EditorState>(() => openedState(emptyDiagram('Untitled'), false))

editorStore.subscribe((state, before) => handDownBaseText(before.diagram, state.diagram))

/** Reads from the editor and follows it. Select the smallest thing that is needed, so that little is drawn again. */
export function useEditor<T>(selector: (state: EditorState) => T): T {
  return useStore(editorStore, selector)
}

/** The editor's state now, for event handlers. */
export function editorState(): EditorState {
  return editorStore.getState()
}

let frozen = false

/** While a comparison is on screen, commands and drags leave the document alone. */
export function freezeEditor(freeze: boolean): void {
  frozen = freeze
}

/** Runs a command. One that cannot run now does nothing. */
export function run<Args>(command: EditCommand<Args>, ...args: Args extends void ? [] : [Args]): void {
  const state = editorState()
  if (frozen) return
  if (command.when && !command.when(state)) return
  editorStore.setState(command.run(state, args[0] as Args), true)
}

/** Selects exactly these. */
export function select(selection: Partial<Selection>): void {
  editorStore.setState({ selection: { nodes: [], connections: [], ...selection } })
}

/** Shows a diagram while a drag lasts; `endGesture` makes it one step, `cancelGesture` takes it back. */
export function previewGesture(diagram: Diagram, label: string): void {
  if (frozen) return
  editorStore.setState(previewed(editorState(), diagram, label), true)
}

export function endGesture(): void {
  editorStore.setState(committed(editorState()), true)
}

export function cancelGesture(): void {
  editorStore.setState(cancelled(editorState()), true)
}

/** Replaces the whole document. `saved`: whether it stands on disk like this. `text`: the template it was read from. */
export function openInEditor(diagram: Diagram, saved: boolean, text?: string): void {
  keepBaseText(diagram, text)
  editorStore.setState(openedState(diagram, saved), true)
}

/** Notes that this diagram now stands on disk. */
export function markSaved(diagram: Diagram): void {
  editorStore.setState({ saved: diagram })
}
