import type { Level } from '../catalogue/levels'
import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Connection, Diagram, DiagramNode } from '../diagram/types'
import { absoluteRects, type Rects } from './bounds'
import { frameLookOf } from './frame-look'
import { lineOfAt } from './line-meaning'
import type { LineOf } from './line-text'
import { kindName, nodeName } from './node-name'
import { inReadingOrder } from './reading-order'
import { shapeOf } from './shapes'
import { shownAt } from './shown-at'

/** A line of the outline: a node below its container, or a connection below one of its ends. */
export interface OutlineRow {
  /** Its name in the outline; a connection stands there twice. */
  readonly key: string
  readonly of: 'node' | 'connection'
  /** The node's or the connection's id. */
  readonly id: string
  /** The key of the row it stands below; absent: the diagram itself. */
  readonly parent?: string
  /** From 1. */
  readonly depth: number
  /** Its number among the rows below the same parent, from 1, and how many these are. */
  readonly place: number
  readonly among: number
  /** Whether the rows below it are listed; absent: there are none. */
  readonly isOpen?: boolean
  readonly label: string
  /** What it is; empty: the label says so. */
  readonly detail: string
  /** For a connection: whether it starts at the row above. */
  readonly leaves?: boolean
}

/** How the outline is read: the level, and the rows that are not as they are at first (containers open, the rest closed). */
export interface OutlineView {
  readonly level: Level
  readonly toggled: ReadonlySet<string>
}

interface Listing {
  readonly index: DiagramIndex
  readonly rects: Rects
  readonly lineOf: LineOf
  readonly toggled: ReadonlySet<string>
  readonly rows: OutlineRow[]
}

/** The diagram as a list of rows in the order of reading: containers, what is in them, and the connections of each. */
export function outlineRows(diagram: Diagram, { level, toggled }: OutlineView): OutlineRow[] {
  const shown = shownAt(diagram, level)
  const listing: Listing = {
    index: indexOf(shown),
    rects: absoluteRects(shown),
    lineOf: lineOfAt(level, shown),
    toggled,
    rows: [],
  }
  const isRoot = ({ parent }: DiagramNode) => parent === undefined || !listing.index.node(parent)
  const roots = shown.nodes.filter(isRoot)
  listNodes(listing, roots, undefined)
  return listing.rows
}

/** The key of a connection's row below one of its ends. */
export function connectionKey(node: string, connection: string): string {
  return `${node}>${connection}`
}

/** The rows to open or close so that a node, or a connection below its start, is listed; the same set when it is. */
export function openedFor(
  diagram: Diagram,
  toggled: ReadonlySet<string>,
  sought: { readonly node: string } | { readonly connection: string },
): ReadonlySet<string> {
  const index = indexOf(diagram)
  const connection = 'connection' in sought && diagram.connections.find(({ id }) => id === sought.connection)
  const start = 'node' in sought ? sought.node : connection ? connection.source : undefined
  if (start === undefined) return toggled
  const above = index.ancestors(start).map(({ id }) => id)
  const closed = (connection ? [start, ...above] : above).filter((id) => !isOpen(index, toggled, id))
  if (closed.length === 0) return toggled
  const next = new Set(toggled)
  for (const id of closed) toggle(next, id)
  return next
}

/** The set with one row the other way round. */
export function withToggled(toggled: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(toggled)
  toggle(next, key)
  return next
}

function toggle(keys: Set<string>, key: string): void {
  if (!keys.delete(key)) keys.add(key)
}

function isOpen(index: DiagramIndex, toggled: ReadonlySet<string>, id: string): boolean {
  return toggled.has(id) !== index.children(id).length > 0
}

interface Above {
  readonly key: string
  readonly depth: number
}

function listNodes(listing: Listing, nodes: readonly DiagramNode[], above: Above | undefined, more = 0): void {
  const { index, rects, rows, toggled } = listing
  const depth = (above?.depth ?? 0) + 1
  inReadingOrder(nodes, rects).forEach((node, i) => {
    const children = index.children(node.id)
    const connections = index.connectionsOf(node.id)
    const hasMore = children.length + connections.length > 0
    const open = hasMore && isOpen(index, toggled, node.id)
    rows.push({
      key: node.id,
      of: 'node',
      id: node.id,
      ...(above && { parent: above.key }),
      depth,
      place: i + 1,
      among: nodes.length + more,
      ...(hasMore && { isOpen: open }),
      ...textOf(node, index),
    })
    if (!open) return
    // A document may be damaged so that a node lies within itself.
    if (depth < DEEPEST) listNodes(listing, children, { key: node.id, depth }, connections.length)
    listConnections(listing, node, connections, depth + 1, children.length)
  })
}

const DEEPEST = 64

function listConnections(
  { index, lineOf, rows }: Listing,
  node: DiagramNode,
  connections: readonly Connection[],
  depth: number,
  before: number,
): void {
  connections.forEach((connection, i) => {
    const leaves = connection.source === node.id
    const other = index.node(leaves ? connection.target : connection.source)
    const verb = lineOf(connection).label || 'line'
    const name = other ? nodeName(other) : 'something missing'
    rows.push({
      key: connectionKey(node.id, connection.id),
      of: 'connection',
      id: connection.id,
      parent: node.id,
      depth,
      place: before + i + 1,
      among: before + connections.length,
      label: leaves ? `${verb} → ${name}` : `${name} → ${verb}`,
      detail: '',
      leaves,
    })
  })
}

function textOf(node: DiagramNode, index: DiagramIndex): { readonly label: string; readonly detail: string } {
  const label = shapeOf(node, index) === 'frame' ? frameLookOf(node).title || nodeName(node) : nodeName(node)
  const detail = kindName(node)
  return { label, detail: label.toLowerCase().startsWith(detail.toLowerCase()) ? '' : detail }
}
