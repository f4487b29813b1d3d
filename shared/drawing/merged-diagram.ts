import type { NodeMatches } from '../diagram/match-nodes'
import { indexOf } from '../diagram/queries'
import type { Connection, Diagram, DiagramNode, Point } from '../diagram/types'
import { absoluteRects } from './bounds'
import { inflate, overlaps, type Rect } from './rect'
import { sizeOf } from './sizes'

/** Two diagrams in one, for looking at: the later one as it stands, and what only the earlier one has. */
export interface MergedDiagram {
  readonly diagram: Diagram
  /** For each node of the earlier diagram its id in this one. */
  readonly nodeIds: ReadonlyMap<string, string>
  /** For each connection of the earlier diagram its id in this one. */
  readonly connectionIds: ReadonlyMap<string, string>
}

/** Puts two diagrams together. What only the earlier one has stands where it stood, or near by where that place is taken. */
export function mergeDiagrams(before: Diagram, after: Diagram, matches: NodeMatches): MergedDiagram {
  const taken = new Set([...after.nodes, ...after.connections].map(({ id }) => id))
  const nodeIds = new Map(before.nodes.map(({ id }) => [id, matches.get(id) ?? freeId(id, taken)]))
  const connectionIds = matchConnections(before, after, nodeIds, taken)
  const lost = before.nodes.filter(({ id }) => !matches.has(id)).map((node) => inMerged(node, nodeIds))
  const known = new Set(after.connections.map(({ id }) => id))
  const lostLines = before.connections.flatMap((each): Connection[] => {
    const id = connectionIds.get(each.id) ?? each.id
    const [source, target] = [nodeIds.get(each.source), nodeIds.get(each.target)]
    return known.has(id) || source === undefined || target === undefined ? [] : [{ ...each, id, source, target }]
  })
  const connections = lostLines.length === 0 ? after.connections : [...after.connections, ...lostLines]
  const merged = withLost(after, lost)
  return { diagram: { ...merged, nodes: merged.nodes.map(unfolded), connections }, nodeIds, connectionIds }
}

/** What differs may lie in a collapsed container, so none is. */
function unfolded(node: DiagramNode): DiagramNode {
  if (!node.collapsed) return node
  const { collapsed: _collapsed, ...open } = node
  return open
}

function inMerged(node: DiagramNode, nodeIds: ReadonlyMap<string, string>): DiagramNode {
  const parent = node.parent === undefined ? undefined : nodeIds.get(node.parent)
  const { parent: _parent, ...alone } = node
  return { ...alone, id: nodeIds.get(node.id) ?? node.id, ...(parent !== undefined && { parent }) }
}

function freeId(id: string, taken: Set<string>): string {
  let free = id
  while (taken.has(free)) free = `before-${free}`
  taken.add(free)
  return free
}

/** The same line is one of the same id between the same ends, else of the same kind between them. */
function matchConnections(
  before: Diagram,
  after: Diagram,
  nodeIds: ReadonlyMap<string, string>,
  taken: Set<string>,
): ReadonlyMap<string, string> {
  const free = new Map(after.connections.map((each) => [each.id, each]))
  const ids = new Map<string, string>()
  const endsOf = ({ source, target }: Connection) => `${nodeIds.get(source)} ${nodeIds.get(target)}`
  const take = (each: Connection, match: Connection | undefined) => {
    if (!match) return
    free.delete(match.id)
    ids.set(each.id, match.id)
  }
  for (const each of before.connections) {
    const same = free.get(each.id)
    take(each, same && `${same.source} ${same.target}` === endsOf(each) ? same : undefined)
  }
  const byKind = new Map<string, Connection[]>()
  for (const each of free.values()) push(byKind, `${each.kind} ${each.source} ${each.target}`, each)
  for (const each of before.connections) {
    if (!ids.has(each.id)) take(each, byKind.get(`${each.kind} ${endsOf(each)}`)?.shift())
  }
  for (const { id } of before.connections) if (!ids.has(id)) ids.set(id, freeId(id, taken))
  return ids
}

function push(lists: Map<string, Connection[]>, key: string, connection: Connection): void {
  const list = lists.get(key)
  if (list) list.push(connection)
  else lists.set(key, [connection])
}

const STEP = 24
const GAP = 12
const MOST_STEPS = 40

/** Adds the lost nodes, outer ones first; one whose place is taken moves to the nearest free one beside it. */
function withLost(after: Diagram, lost: readonly DiagramNode[]): Diagram {
  if (lost.length === 0) return after
  const all: Diagram = { ...after, nodes: [...after.nodes, ...lost] }
  const index = indexOf(all)
  const lostIds = new Set(lost.map(({ id }) => id))
  const standing = siblingRects(after)
  const placed = new Map<string, DiagramNode>()
  for (const node of lost) {
    // What is lost together with its container stands in it as it stood.
    const moves = node.parent === undefined || !lostIds.has(node.parent)
    const size = sizeOf(node, index)
    const others = standing.get(node.parent) ?? []
    const position = moves ? freePosition({ ...node.position, ...size }, others) : node.position
    if (moves) standing.set(node.parent, [...others, { ...position, ...size }])
    placed.set(node.id, position === node.position ? node : { ...node, position })
  }
  return { ...after, nodes: [...after.nodes, ...placed.values()] }
}

/** The rectangles of nodes by their parent, measured from it. */
function siblingRects(diagram: Diagram): Map<string | undefined, Rect[]> {
  const rects = absoluteRects(diagram)
  const byParent = new Map<string | undefined, Rect[]>()
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect) continue
    const { width, height } = rect
    byParent.set(node.parent, [...(byParent.get(node.parent) ?? []), { ...node.position, width, height }])
  }
  return byParent
}

function freePosition(rect: Rect, others: readonly Rect[]): Point {
  const isFree = (point: Point) => !others.some((other) => overlaps(inflate({ ...rect, ...point }, GAP), other))
  const { x, y } = rect
  if (isFree({ x, y })) return { x, y }
  for (let step = 1; step <= MOST_STEPS; step++) {
    const by = step * STEP
    const around = [
      { x, y: y + by },
      { x: x + by, y },
      { x: x + by, y: y + by },
      { x: Math.max(GAP, x - by), y },
      { x, y: Math.max(GAP, y - by) },
    ]
    const free = around.find(isFree)
    if (free) return free
  }
  return { x, y }
}
