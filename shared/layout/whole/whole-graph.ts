import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api'
import type { Connection, DiagramNode } from '../../diagram/types'
import { pillOf } from '../../drawing/line-labels'
import { FRAME, frameTitleWidth, sizeOf } from '../../drawing/sizes'
import { tierLines } from '../container-blocks'
import type { LineSources } from '../lifted-lines'
import { isBackwards } from '../line-weights'
import { type WholeSettings, wholeOptions } from './settings'

/** The ELK graph of some children of the diagram with all that is in them. Lone cards of a container are one block. */
export interface WholeGraph {
  readonly graph: ElkNode
  /** Cards that stand in a block, by the block's id. */
  readonly shelves: ReadonlyMap<string, readonly DiagramNode[]>
  /** Lines that ELK sees the other way round. */
  readonly reversed: ReadonlySet<string>
}

/** How a block of lone cards is named and how large it is. */
export type ShelfOf = (container: string, cards: readonly DiagramNode[]) => ElkNode

/** Builds the graph of the whole hierarchy below some nodes and the lines among them. */
export function wholeGraph(
  roots: readonly DiagramNode[],
  lines: readonly Connection[],
  sources: LineSources,
  settings: WholeSettings,
  shelfOf: ShelfOf,
): WholeGraph {
  const { index } = sources
  const shelves = new Map<string, readonly DiagramNode[]>()
  const orders = tierOrders(roots, sources, settings)
  const joined = new Set([
    ...lines.flatMap(({ source, target }) => [source, target]),
    ...orders.flatMap(({ nodes }) => nodes),
  ])
  const reversed = new Set(
    settings.readsServedFirst ? lines.filter((each) => isBackwards(each, lines, sources)).map(({ id }) => id) : [],
  )
  const drawn = lines.map((line) => edgeOf(line, reversed.has(line.id), settings, sources))
  const edges = [...drawn, ...orders.map(({ edge }) => edge)]
  const ports = settings.isPlain ? new Map<string, ElkPort[]>() : portsOf(edges, settings)
  const labels = settings.hasLabels ? lines.map((line) => pillOf(sources.lineOf(line).label).width) : []
  const options = wholeOptions(settings, Math.max(0, ...labels))
  const nodeOf = (node: DiagramNode): ElkNode => {
    const children = index.children(node.id)
    const own = ports.get(node.id) ?? []
    const sides = own.length > 0 ? { ports: own } : {}
    if (children.length === 0)
      return { id: node.id, ...sizeOf(node, index), ...sides, ...(own.length > 0 && { layoutOptions: FIXED_SIDES }) }
    const lone = children.filter((child) => index.children(child.id).length === 0 && !joined.has(child.id))
    const isShelf = lone.length > 1
    if (isShelf) shelves.set(`shelf ${node.id}`, lone)
    const inner = isShelf ? children.filter((child) => !lone.includes(child)) : children
    return {
      id: node.id,
      ...sides,
      children: [...inner.map(nodeOf), ...(isShelf ? [shelfOf(node.id, lone)] : [])],
      layoutOptions: { ...options, ...(own.length > 0 && FIXED_SIDES), ...PADDING, ...leastSize(node) },
    }
  }
  const graph = { id: 'root', layoutOptions: options, children: roots.map(nodeOf), edges }
  return { graph, shelves, reversed }
}

const FIXED_SIDES = { 'elk.portConstraints': 'FIXED_SIDE' }
const PADDING = {
  'elk.padding': `[top=${FRAME.paddingTop},left=${FRAME.padding},bottom=${FRAME.padding},right=${FRAME.padding}]`,
}

/** A frame is as wide as its title needs. */
function leastSize(node: DiagramNode): Record<string, string> {
  const forTitle = Math.ceil((frameTitleWidth(node) + 2 * FRAME.titleInset) / 16) * 16
  const width = Math.min(Math.max(forTitle, FRAME.minWidth), FRAME.maxTitleWidth)
  return { 'elk.nodeSize.constraints': 'MINIMUM_SIZE', 'elk.nodeSize.minimum': `(${width},${FRAME.minHeight})` }
}

/** Lines of one kind leave a node together and arrive together: they share a port. */
function edgeOf(
  line: Connection,
  isReversed: boolean,
  settings: WholeSettings,
  { lineOf }: LineSources,
): ElkExtendedEdge {
  const sort = settings.bundlesAllKinds ? '' : lineOf(line).kind
  const [from, to] = isReversed ? [line.target, line.source] : [line.source, line.target]
  if (settings.isPlain) return { id: line.id, sources: [from], targets: [to] }
  const role = isReversed ? 'back' : 'on'
  return { id: line.id, sources: [`${from}|out|${role}${sort}`], targets: [`${to}|in|${role}${sort}`] }
}

/** Lines nobody sees that keep public before private before isolated, in every container. */
function tierOrders(roots: readonly DiagramNode[], { index }: LineSources, { isPlain }: WholeSettings) {
  const orders: { nodes: readonly string[]; edge: ElkExtendedEdge }[] = []
  const visit = (children: readonly DiagramNode[]) => {
    for (const { id, source, target } of tierLines(children, new Map())) {
      const [from, to] = isPlain ? [source, target] : [`${source}|out|order`, `${target}|in|order`]
      orders.push({ nodes: [source, target], edge: { id, sources: [from], targets: [to] } })
    }
    for (const child of children) visit(index.children(child.id))
  }
  visit(roots)
  return orders
}

function portsOf(edges: readonly ElkExtendedEdge[], { direction }: WholeSettings): Map<string, ElkPort[]> {
  const ports = new Map<string, ElkPort[]>()
  const known = new Set<string>()
  const [first, last] = direction === 'down' ? ['NORTH', 'SOUTH'] : ['WEST', 'EAST']
  for (const id of edges.flatMap(({ sources, targets }) => [...sources, ...targets])) {
    if (known.has(id)) continue
    known.add(id)
    const [node = '', way] = id.split('|')
    const layoutOptions = { 'elk.port.side': way === 'out' ? last : first }
    ports.set(node, [...(ports.get(node) ?? []), { id, width: 0, height: 0, layoutOptions }])
  }
  return ports
}
