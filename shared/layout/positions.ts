import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Connection, Diagram, DiagramNode, LineWay, Point, Size } from '../diagram/types'
import { withDerivedLines } from '../drawing/derived-lines'

/** Where a layout puts a node. */
export interface NodePlace {
  /** From the parent's corner, as in the diagram; whole numbers. */
  readonly position: Point
  /** The size to keep; absent: the node has the size its content needs. */
  readonly size?: Size
}

/** New places by node id. Nodes that are not in it stay as they are. */
export type Positions = ReadonlyMap<string, NodePlace>

/** What a layout gives: where nodes stand and how lines run. */
export interface Layout {
  readonly places: Positions
  /** By the id of a line. A line of moved nodes that is not in it finds its own way. */
  readonly ways: Readonly<Record<string, LineWay>>
}

/** The diagram with nodes moved and lines laid. Nodes that do not change stay the same objects. */
export function applyPositions(diagram: Diagram, { places, ways }: Layout): Diagram {
  const moved = applyPlaces(diagram, places)
  const lines = new Map(withDerivedLines(diagram).connections.map((line) => [line.id, line]))
  const kept = Object.entries(diagram.ways ?? {}).filter(
    ([id]) => !ways[id] && !isTorn(lines.get(id), indexOf(diagram), places),
  )
  const all = { ...Object.fromEntries(kept), ...ways }
  const { ways: _, ...rest } = moved
  if (Object.keys(all).length > 0) return { ...moved, ways: all }
  return diagram.ways ? rest : moved
}

/** Whether a line is gone, or its ends are moved in their containers, so that the way it had means nothing any more. */
function isTorn(line: Connection | undefined, index: DiagramIndex, places: Positions): boolean {
  if (!line) return true
  const upwards = (node: string) => [node, ...index.ancestors(node).map((ancestor) => ancestor.id)]
  const [from, to] = [upwards(line.source), upwards(line.target)]
  const below = [...from.filter((node) => !to.includes(node)), ...to.filter((node) => !from.includes(node))]
  return below.some((node) => places.has(node))
}

/** The diagram with nodes moved. Nodes that do not change stay the same objects. */
export function applyPlaces(diagram: Diagram, positions: Positions): Diagram {
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
