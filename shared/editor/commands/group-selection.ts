import { changeNodes, moveNodes } from '../../diagram/edits'
import { nextId } from '../../diagram/next-id'
import type { Diagram, DiagramNode, FrameNode, Point } from '../../diagram/types'
import { FRAME } from '../../drawing/sizes'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { outermostSelected } from '../selection'

/** Draws a frame around the selected nodes. They keep their placements: a group writes nothing. */
export const groupSelection: EditCommand = {
  kind: 'edit',
  id: 'group-selection',
  title: 'Group',
  menu: 'arrange',
  group: 2,
  shortcut: 'Mod+G',
  otherShortcut: 'G',
  when: (state) => sharedParent(outermostSelected(state)) !== false,
  run: (state) => {
    const members = outermostSelected(state)
    const parent = sharedParent(members)
    if (parent === false) return state
    const frame = frameAround(state.diagram, members, parent)
    return recorded(state, {
      diagram: withFrame(state.diagram, members, frame),
      label: 'Group',
      selection: { nodes: [frame.id], connections: [] },
    })
  },
}

/** The container all nodes lie in (undefined: the diagram itself); false: they lie in different ones, or there are none. */
function sharedParent(nodes: readonly DiagramNode[]): string | undefined | false {
  const [first] = nodes
  return first && nodes.every((node) => node.parent === first.parent) ? first.parent : false
}

function frameAround(diagram: Diagram, members: readonly DiagramNode[], parent: string | undefined): FrameNode {
  const left = Math.min(...members.map((node) => node.position.x))
  const top = Math.min(...members.map((node) => node.position.y))
  return {
    id: nextId(diagram, 'n'),
    kind: 'frame',
    frame: 'group',
    label: 'Group',
    position: { x: left - FRAME.padding, y: top - FRAME.paddingTop },
    ...(parent !== undefined && { parent }),
  }
}

function withFrame(diagram: Diagram, members: readonly DiagramNode[], frame: FrameNode): Diagram {
  const ids = members.map((node) => node.id)
  const inside = changeNodes(diagram, ids, (node) => ({ ...node, parent: frame.id }))
  const positions = new Map<string, Point>(
    members.map((node) => [node.id, { x: node.position.x - frame.position.x, y: node.position.y - frame.position.y }]),
  )
  const moved = moveNodes(inside, positions)
  // The frame is drawn below its members, so it stands before the first of them.
  const at = moved.nodes.findIndex((node) => ids.includes(node.id))
  return { ...moved, nodes: [...moved.nodes.slice(0, at), frame, ...moved.nodes.slice(at)] }
}
