import { indexOf } from '../diagram/queries'
import type { DiagramNode } from '../diagram/types'
import type { EditorState } from './state'

/** Whether anything is selected. */
export function hasSelection(state: EditorState): boolean {
  return state.selection.nodes.length + state.selection.connections.length > 0
}

/** The selected nodes that lie in no other selected node, in document order. */
export function outermostSelected(state: EditorState): DiagramNode[] {
  const index = indexOf(state.diagram)
  const selected = new Set(state.selection.nodes)
  return state.diagram.nodes.filter(
    (node) => selected.has(node.id) && !index.ancestors(node.id).some((each) => selected.has(each.id)),
  )
}

/** What is selected, in words: a label where it is one node. */
export function selectionName(state: EditorState): string {
  const { nodes, connections } = state.selection
  if (nodes.length === 1 && connections.length === 0)
    return indexOf(state.diagram).node(nodes[0] ?? '')?.label || 'node'
  if (nodes.length === 0) return connections.length === 1 ? 'connection' : `${connections.length} connections`
  return `${nodes.length} nodes`
}
