import { changeNodes } from '../diagram/edits'
import { indexOf, standInOf } from '../diagram/queries'
import type { Diagram, DiagramNode } from '../diagram/types'
import { applyPlaces } from '../layout/positions'
import { settleFrames } from '../layout/settle-frames'
import { recorded } from './history'
import type { EditorState, Selection } from './state'

/** Whether a node can be collapsed: something lies in it. */
export function canCollapse(diagram: Diagram, node: DiagramNode): boolean {
  return node.kind !== 'actor' && node.kind !== 'note' && indexOf(diagram).children(node.id).length > 0
}

/** The state with containers collapsed to cards; what was selected inside of them gives way to the card. */
export function collapsed(state: EditorState, ids: readonly string[]): EditorState {
  const diagram = changeNodes(state.diagram, ids, (node) => (node.collapsed ? node : { ...node, collapsed: true }))
  return recorded(state, {
    diagram,
    label: named('Collapse', ids, diagram),
    selection: drawnOf(state.selection, diagram),
  })
}

/** The state with containers open again. Neighbours that came near meanwhile step aside. */
export function expanded(state: EditorState, ids: readonly string[]): EditorState {
  const opened = changeNodes(state.diagram, ids, withoutCollapsed)
  const diagram =
    opened === state.diagram ? opened : applyPlaces(opened, settleFrames(state.diagram, new Map(), opened))
  return recorded(state, { diagram, label: named('Expand', ids, diagram) })
}

function withoutCollapsed(node: DiagramNode): DiagramNode {
  if (!node.collapsed) return node
  const { collapsed: _before, ...rest } = node
  return rest as DiagramNode
}

function named(verb: string, ids: readonly string[], diagram: Diagram): string {
  const [id = '', ...others] = ids
  return others.length > 0
    ? `${verb} ${ids.length} containers`
    : `${verb} ${indexOf(diagram).node(id)?.label || 'container'}`
}

function drawnOf({ nodes, connections }: Selection, diagram: Diagram): Selection {
  const index = indexOf(diagram)
  return { nodes: [...new Set(nodes.map((id) => standInOf(index, id)?.id ?? id))], connections }
}
