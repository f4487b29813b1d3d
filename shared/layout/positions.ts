import type { Diagram, DiagramNode, Point, Size } from '../diagram/types'

/** Where a layout puts a node. */
export interface NodePlace {
  /** From the parent's corner, as in the diagram; whole numbers. */
  readonly position: Point
  /** The size to keep; absent: the node has the size its content needs. */
  readonly size?: Size
}

/** New places by node id. Nodes that are not in it stay as they are. */
export type Positions = ReadonlyMap<string, NodePlace>

/** The diagram with nodes moved. Nodes that do not change stay the same objects. */
export function applyPositions(diagram: Diagram, positions: Positions): Diagram {
  let isChanged = false
  const nodes = diagram.nodes.map((node) => {
    const place = positions.get(node.id)
    if (!place || isAt(node, place)) return node
    isChanged = true
    const { size: _, ...rest } = node
    return place.size ? { ...node, position: place.position, size: place.size } : { ...rest, position: place.position }
  })
  return isChanged ? { ...diagram, nodes } : diagram
}

function isAt(node: DiagramNode, { position, size }: NodePlace): boolean {
  const isSamePlace = node.position.x === position.x && node.position.y === position.y
  return isSamePlace && node.size?.width === size?.width && node.size?.height === size?.height
}
