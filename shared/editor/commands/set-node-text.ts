import { changeNodes } from '../../diagram/edits'
import type { DiagramNode } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which text of which node. `value` is a frame's own (a region's code); empty notes and values are left out. */
export interface NodeText {
  readonly id: string
  readonly field: 'label' | 'notes' | 'value'
  readonly text: string
}

const NAMES = { label: 'Rename', notes: 'Edit notes', value: 'Change value' } as const

/** Changes a node's label, notes or value. Never its logical id. */
export const setNodeText: EditCommand<NodeText> = {
  kind: 'edit',
  id: 'set-node-text',
  title: 'Edit text',
  run: (state, { id, field, text }) => {
    const diagram = changeNodes(state.diagram, [id], (node) => withText(node, field, text))
    return recorded(state, { diagram, label: NAMES[field], merge: `${field}:${id}` })
  },
}

function withText(node: DiagramNode, field: NodeText['field'], text: string): DiagramNode {
  if (field === 'label') return node.label === text ? node : { ...node, label: text }
  const { [field as 'notes']: _before, ...rest } = node
  return (text === '' ? rest : { ...rest, [field]: text }) as DiagramNode
}
