import { ACTORS } from '../../catalogue/actors'
import { FRAMES } from '../../catalogue/frames'
import { newResourceNode, variantOf } from '../../catalogue/new-node'
import { serviceOf } from '../../catalogue/services'
import { addNodes, roundPoint } from '../../diagram/edits'
import { nextId } from '../../diagram/next-id'
import { isResource } from '../../diagram/queries'
import { logicalIds } from '../../diagram/rename'
import type { Diagram, DiagramNode, Point, Size } from '../../diagram/types'
import type { EditCommand } from '../command'
import { firstSizeOf } from '../first-size'
import { recorded } from '../history'
import { type Item, itemLabel } from '../item'
import { insideOf, movedTo, placementsIn } from '../placed'
import { settleDefaults, settleNames } from '../settle'
import { takenIn } from '../taken-in'

/** What is placed and where; `parent` absent: in the diagram itself; position relative to the parent. */
export interface AddNodeArgs {
  readonly item: Item
  readonly position: Point
  readonly parent?: string
  readonly size?: Size
  readonly label?: string
  /** Whether a container takes in what it is laid over and what belongs in it; absent: it does not. */
  readonly takesIn?: boolean
}

/** The node an item would become, not yet in the diagram: for showing what dropping it means. */
export function nodeOfItem(diagram: Diagram, { item, position, parent, label, ...wish }: AddNodeArgs): DiagramNode {
  const size = wish.size ?? firstSizeOf(item)
  const base = {
    id: nextId(diagram, 'n'),
    position: roundPoint(position),
    ...(parent !== undefined && { parent }),
    ...(size && { size }),
  }
  if (item.kind === 'resource') {
    const node = newResourceNode({ ...base, ...item, ...(label !== undefined && { label }) }, logicalIds(diagram))
    const others = diagram.nodes.filter(isResource).filter(({ type }) => type === node.type)
    return { ...node, ...base, properties: { ...node.properties, ...serviceOf(node.type)?.besides?.(others) } }
  }
  if (item.kind === 'note') return { ...base, kind: 'note', label: label ?? 'Note' }
  if (item.kind === 'actor') {
    return {
      ...base,
      kind: 'actor',
      actor: item.actor,
      label: label ?? ACTORS.find((each) => each.kind === item.actor)?.label ?? item.actor,
    }
  }
  const frame = FRAMES.find((each) => each.kind === item.frame)
  const value = frame?.value?.default
  return {
    ...base,
    kind: 'frame',
    frame: item.frame,
    label: label ?? frame?.label ?? item.frame,
    ...(value !== undefined && { value: String(value) }),
  }
}

/** The node an item becomes where it is let go, clear of its container's border and with its placements. */
export function placedNode(diagram: Diagram, args: AddNodeArgs): DiagramNode {
  const inside = { ...args, position: insideOf(args.parent, args.position) }
  return withPlacementsIn(diagram, nodeOfItem(diagram, inside), args)
}

/** Puts a new node into the diagram, with its defaults, its placements and names for all it generates. */
export const addNode: EditCommand<AddNodeArgs> = {
  kind: 'edit',
  id: 'add-node',
  title: 'Add node',
  run: (state, args) => {
    const node = placedNode(state.diagram, args)
    const added = addNodes(state.diagram, [node])
    const moves = args.takesIn ? takenIn(added, node) : []
    const around = movedTo(added, moves)
    const diagram = settleNames(settleDefaults(around, [node.id, ...moves.map(({ id }) => id)]))
    return recorded(state, {
      diagram,
      label: `Add ${itemLabel(args.item)}`,
      selection: { nodes: [node.id], connections: [] },
    })
  },
}

function withPlacementsIn(diagram: Diagram, node: DiagramNode, args: AddNodeArgs): DiagramNode {
  if (node.kind !== 'resource' || args.item.kind !== 'resource') return node
  const preferred = variantOf(serviceOf(node.type), args.item.variant)?.placement
  const placements = placementsIn(diagram, node, args.parent, preferred)
  return placements.length > 0 ? { ...node, placements } : node
}
