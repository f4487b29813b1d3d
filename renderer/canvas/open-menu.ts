import { editorState } from '../store/editor-store'
import { setInteraction } from './interaction-store'

/** Opens the context menu beside an element; whether there was one. */
export function openMenuAt(element: Element | null): boolean {
  const box = element?.getBoundingClientRect()
  if (box) setInteraction({ menu: { x: box.left + 24, y: box.top + 24, returnTo: document.activeElement } })
  return box !== undefined
}

/** Opens the context menu at what is selected, or at the canvas where nothing is; whether it did. */
export function openMenuAtSelection(): boolean {
  const { nodes, connections } = editorState().selection
  const [node] = nodes
  const [connection] = connections
  const mark = node !== undefined ? `[data-node="${CSS.escape(node)}"]` : `.line-label[data-connection="${connection}"]`
  return openMenuAt(document.querySelector(mark) ?? document.querySelector('#canvas'))
}
