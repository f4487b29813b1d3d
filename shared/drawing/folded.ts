import { type DiagramIndex, indexOf, standInOf } from '../diagram/queries'
import type { Connection, Diagram, DiagramNode } from '../diagram/types'
import { connectionKindOf } from '../relations/connections'
import { countedText } from './counted'

/** What a card holds that stands for a container. */
export interface Fold {
  /** How many nodes, those inside inner containers included. */
  readonly count: number
  /** Of which kinds, in words; empty: it holds nothing. */
  readonly text: string
}

const folds = new WeakMap<DiagramNode, Fold>()
const members = new WeakMap<Connection, readonly Connection[]>()
const sources = new WeakMap<Diagram, Diagram>()
const remembered = new WeakMap<Diagram, Diagram>()

/** What a node of a folded diagram stands for; undefined: for nothing but itself. */
export function foldOf(node: DiagramNode): Fold | undefined {
  return folds.get(node)
}

/** The connections that a line of a folded diagram stands for: itself, or those of inner nodes that run to the same place. */
export function membersOf(connection: Connection): readonly Connection[] {
  return members.get(connection) ?? [connection]
}

/** The diagram that a folded one was made from; itself where nothing was folded. */
export function unfoldedOf(diagram: Diagram): Diagram {
  return sources.get(diagram) ?? diagram
}

/**
 * The diagram as it is drawn: what lies in a collapsed container is left out, and lines from there end at the container's card,
 * those of one kind to the same place as one. The same object where nothing is collapsed. For drawing and arranging, never
 * for storing.
 */
export function foldedDiagram(diagram: Diagram): Diagram {
  if (!diagram.nodes.some((node) => node.collapsed)) return diagram
  const known = remembered.get(diagram)
  if (known) return known
  const index = indexOf(diagram)
  const standIns = standInsOf(index)
  const shown = diagram.nodes.filter((node) => !standIns.has(node.id))
  const nodes = withFolds(shown, heldBy(diagram.nodes, standIns))
  const connections = foldedLines(diagram.connections, standIns)
  const made = { ...diagram, nodes, connections, ...(diagram.ways && { ways: waysOf(diagram.ways, connections) }) }
  sources.set(made, diagram)
  remembered.set(diagram, made)
  return made
}

/** A way that was laid to an inner node leads a line to its card astray. */
function waysOf(ways: NonNullable<Diagram['ways']>, lines: readonly Connection[]): NonNullable<Diagram['ways']> {
  const lifted = new Set(lines.filter((line) => members.has(line)).map(({ id }) => id))
  return Object.fromEntries(Object.entries(ways).filter(([id]) => !lifted.has(id)))
}

/** For each node that is not drawn the card that stands for it. */
function standInsOf(index: DiagramIndex): Map<string, string> {
  const standIns = new Map<string, string>()
  for (const { id, parent } of index.diagram.nodes) {
    const card = parent === undefined ? undefined : standInOf(index, id)
    if (card && card.id !== id) standIns.set(id, card.id)
  }
  return standIns
}

function heldBy(nodes: readonly DiagramNode[], standIns: ReadonlyMap<string, string>): Map<string, DiagramNode[]> {
  const held = new Map<string, DiagramNode[]>()
  for (const node of nodes) {
    const card = standIns.get(node.id)
    if (card === undefined) continue
    const list = held.get(card)
    if (list) list.push(node)
    else held.set(card, [node])
  }
  return held
}

const copies = new WeakMap<DiagramNode, DiagramNode>()

/** Copies of the collapsed nodes that know what they hold; the same copies as long as that is the same. */
function withFolds(nodes: readonly DiagramNode[], held: ReadonlyMap<string, readonly DiagramNode[]>): DiagramNode[] {
  return nodes.map((node) => {
    if (!node.collapsed) return node
    const inside = held.get(node.id) ?? []
    const text = countedText(inside)
    const known = copies.get(node)
    if (known && folds.get(known)?.text === text) return known
    const copy = { ...node }
    folds.set(copy, { count: inside.length, text })
    copies.set(node, copy)
    return copy
  })
}

interface LatestLines {
  readonly of: Diagram['connections']
  readonly key: string
  readonly lines: readonly Connection[]
  readonly lifted: ReadonlyMap<string, Connection>
}

let latest: LatestLines | undefined

/** The same objects as long as nodes only move, so that nobody takes them for new lines. */
function foldedLines(
  connections: Diagram['connections'],
  standIns: ReadonlyMap<string, string>,
): readonly Connection[] {
  const key = [...standIns].flat().join(' ')
  if (latest?.of === connections && latest.key === key) return latest.lines
  const groups = new Map<string, Connection[]>()
  for (const connection of connections) {
    const source = standIns.get(connection.source) ?? connection.source
    const target = standIns.get(connection.target) ?? connection.target
    const isLifted = source !== connection.source || target !== connection.target
    if (isLifted && source === target) continue
    const line = connectionKindOf(connection.kind)?.line ?? 'reference'
    const at = isLifted ? [source, target, line].join(' ') : `= ${connection.id}`
    groups.set(at, [...(groups.get(at) ?? []), connection])
  }
  const lifted = new Map<string, Connection>()
  const lines = [...groups].flatMap(([at, group]) => {
    const [first] = group
    if (!first || at.startsWith('= ')) return group
    const before = latest?.lifted.get(at)
    const made = before && sameMembers(membersOf(before), group) ? before : liftedLine(first, group, standIns)
    lifted.set(at, made)
    return [made]
  })
  latest = { of: connections, key, lines, lifted }
  return lines
}

function liftedLine(
  first: Connection,
  group: readonly Connection[],
  standIns: ReadonlyMap<string, string>,
): Connection {
  const { id, kind } = first
  const [source, target] = [first.source, first.target].map((end) => standIns.get(end) ?? end)
  const made = { id, kind, source: source ?? first.source, target: target ?? first.target }
  members.set(made, group)
  return made
}

function sameMembers(a: readonly Connection[], b: readonly Connection[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i])
}
