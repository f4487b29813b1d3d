import { changeNodes, moveNodes, remove } from '../../diagram/edits'
import { indexOf } from '../../diagram/queries'
import type { Diagram, DiagramNode } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { outermostSelected } from '../selection'
import type { EditorState } from '../state'

/** Removes selected frames and leaves what is in them where it is. */
export const ungroup: EditCommand = {
  kind: 'edit',
  id: 'ungroup',
  title: 'Ungroup',
  menu: 'arrange',
  group: 2,
  shortcut: 'Mod+Shift+G',
  when: (state) => frames(state).length > 0,
  run: (state) => {
    const wanted = frames(state)
    const freed = wanted.flatMap((frame) =>
      indexOf(state.diagram)
        .children(frame.id)
        .map((node) => node.id),
    )
    const diagram = wanted.reduce(dissolve, state.diagram)
    return recorded(state, { diagram, label: 'Ungroup', selection: { nodes: freed, connections: [] } })
  },
}

function frames(state: EditorState): DiagramNode[] {
  return outermostSelected(state).filter((node) => node.kind === 'frame')
}

function dissolve(diagram: Diagram, frame: DiagramNode): Diagram {
  const children = indexOf(diagram).children(frame.id)
  const outside = changeNodes(
    diagram,
    children.map((node) => node.id),
    (node) => {
      const { parent: _before, ...rest } = node
      return { ...rest, ...(frame.parent !== undefined && { parent: frame.parent }) } as DiagramNode
    },
  )
  const positions = new Map(
    children.map(
      (node) => [node.id, { x: node.position.x + frame.position.x, y: node.position.y + frame.position.y }] as const,
    ),
  )
  return remove(moveNodes(outside, positions), [frame.id])
}
