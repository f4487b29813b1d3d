import fc from 'fast-check'
import { ACTORS } from '../../shared/catalogue/actors'
import { defaultOf, type Field } from '../../shared/catalogue/field'
import { FRAMES } from '../../shared/catalogue/frames'
import { newResourceNode } from '../../shared/catalogue/new-node'
import { SERVICES } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import { logicalIds } from '../../shared/diagram/rename'
import { type Diagram, type DiagramNode, emptyDiagram, type Placement, type Point } from '../../shared/diagram/types'
import { connectionsBetween } from '../../shared/relations/between'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { PLACEMENT_KINDS } from '../../shared/relations/placements'
import { meaningOfPlacing, toPlacements } from '../../shared/relations/placing'
import type { ConnectionKind } from '../../shared/relations/relation'
import type { Json, JsonObject } from '../../shared/template/json'

/** Labels that break careless code: other scripts, YAML and Sub syntax, nothing at all, key names of prototypes. */
export const WEIRD_LABELS: readonly string[] = [
  'Orders',
  '日本',
  '😀',
  'a: b',
  '- x',
  '#c',
  '---',
  '!!!',
  '',
  ' ',
  'line\nResources:',
  `\${AWS::AccountId}`,
  '{{resolve:ssm:x}}',
  '"quoted" and \'quoted\'',
  'Ünïcödé',
  '__proto__',
  'constructor',
  '0x1F',
  'no',
  '\u2028\ud800',
  'x'.repeat(300),
]

type Piece = (id: string, label: string, position: Point, taken: ReadonlySet<string>) => DiagramNode

/** Every variant of every service, by type. */
const RESOURCES: ReadonlyMap<string, readonly Piece[]> = new Map(
  SERVICES.map(({ type, variants }) => [
    type,
    (variants ?? [undefined]).map(
      (variant): Piece =>
        (id, label, position, taken) =>
          newResourceNode({ id, type, label, position, ...(variant && { variant: variant.id }) }, taken),
    ),
  ]),
)

/** All that may stand in a diagram: services, frames, actors, notes. */
const PIECES: readonly Piece[] = [
  ...[...RESOURCES.values()].flat(),
  ...FRAMES.map(({ kind, value }) => (id: string, label: string, position: Point): DiagramNode => {
    const first = value && defaultOf(value)
    return {
      id,
      kind: 'frame',
      frame: kind,
      label,
      position,
      ...(typeof first === 'string' && first && { value: first }),
    }
  }),
  ...ACTORS.map(
    ({ kind }) =>
      (id: string, label: string, position: Point): DiagramNode => ({
        id,
        kind: 'actor',
        actor: kind,
        label,
        position,
      }),
  ),
  (id, label, position) => ({ id, kind: 'note', label, position }),
]

/** For each type the types of what may be joined to it or put into it, so that diagrams are not mere heaps. */
const PARTNERS: ReadonlyMap<string, readonly string[]> = partners()

function partners(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const note = (from: readonly string[] | undefined, to: readonly string[] | undefined) => {
    for (const type of from ?? []) found.set(type, [...(found.get(type) ?? []), ...(to ?? [])])
  }
  for (const { source, target } of CONNECTION_KINDS) {
    note(source.types, target.types)
    note(target.types, source.types)
  }
  for (const { child, container } of PLACEMENT_KINDS) note(container.types, child.types)
  return found
}

interface NodeWish {
  /** Of which earlier node a partner is wished for; null: any piece. */
  readonly partnerOf: number | null
  readonly piece: number
  readonly label: string
  readonly parent: number
  readonly position: Point
  readonly width: number | null
  readonly locked: boolean
  readonly span: number
}

interface ConnectionWish {
  readonly pair: number
  readonly kind: number
  readonly options: readonly number[]
  readonly label: string | null
}

const pick = fc.nat(1_000_000)
const coordinate = fc.integer({ min: -5000, max: 5000 })
const label = fc.oneof(fc.constantFrom(...WEIRD_LABELS), fc.string({ unit: 'grapheme', maxLength: 12 }))

const nodeWish: fc.Arbitrary<NodeWish> = fc.record({
  partnerOf: fc.option(pick, { freq: 4 }),
  piece: pick,
  label,
  parent: pick,
  position: fc.record({ x: coordinate, y: coordinate }),
  width: fc.option(fc.integer({ min: 1, max: 3000 })),
  locked: fc.boolean(),
  span: pick,
})

const connectionWish: fc.Arbitrary<ConnectionWish> = fc.record({
  pair: pick,
  kind: pick,
  options: fc.array(pick, { maxLength: 4 }),
  label: fc.option(label),
})

/**
 * Diagrams as the editor could have made them, from whatever the registries hold: nodes of every kind inside one another where
 * that is allowed, placements with them, connections that are allowed, options within their ranges, labels of all sorts.
 */
export function arbitraryDiagram(limits: { nodes?: number; connections?: number } = {}): fc.Arbitrary<Diagram> {
  return fc
    .tuple(
      fc.array(nodeWish, { maxLength: limits.nodes ?? 14, size: 'max' }),
      fc.array(connectionWish, { maxLength: limits.connections ?? 10, size: 'max' }),
      label,
    )
    .map(([nodes, connections, name]) => {
      const withNodes = nodes.reduce(addNode, emptyDiagram(name))
      const joinable = joinablePairs(withNodes)
      return connections.reduce((diagram, wish) => addConnection(diagram, wish, joinable), withNodes)
    })
}

function addNode(diagram: Diagram, wish: NodeWish): Diagram {
  const make = partnerPiece(diagram, wish) ?? at(PIECES, wish.piece)
  if (!make) return diagram
  const base = make(`n${diagram.nodes.length + 1}`, wish.label, wish.position, logicalIds(diagram))
  const drawn: DiagramNode = {
    ...base,
    ...(wish.width !== null && { size: { width: wish.width, height: wish.width + 1 } }),
    ...(wish.locked && { locked: true, notes: wish.label }),
  }
  const placed = placeIn(drawn, diagram, wish)
  return { ...diagram, nodes: [...diagram.nodes, placed] }
}

function partnerPiece(diagram: Diagram, wish: NodeWish): Piece | undefined {
  const other = wish.partnerOf === null ? undefined : at(diagram.nodes, wish.partnerOf)
  const types = other?.kind === 'resource' ? PARTNERS.get(other.type) : undefined
  const type = types && at(types, wish.piece)
  return type === undefined ? undefined : at(RESOURCES.get(type) ?? [], wish.span)
}

function placeIn(node: DiagramNode, diagram: Diagram, wish: NodeWish): DiagramNode {
  const index = indexOf(diagram)
  const homes = diagram.nodes.filter((each) => holds(each) && !meaningOfPlacing(node, each, index).refusal)
  // One more than there are: some nodes lie in no container.
  const home = homes[wish.parent % (homes.length + 1)]
  if (!home) return node
  const placements = toPlacements(meaningOfPlacing(node, home, index))
  const first = meaningOfPlacing(node, home, index).placements[0]
  const others = diagram.nodes.filter(
    (each) => first?.container === home && first.kind.spans && each !== home && sameParent(each, home),
  )
  const other = others[wish.span % (others.length + 1)]
  const further: Placement[] =
    first && other && sameType(other, home) ? [{ kind: first.kind.id, container: other.id }] : []
  const all = [...placements, ...further]
  return {
    ...node,
    parent: home.id,
    ...(node.kind === 'resource' && all.length > 0 && { placements: all }),
  } as DiagramNode
}

function holds(node: DiagramNode): boolean {
  if (node.kind === 'frame') return true
  return (
    node.kind === 'resource' && SERVICES.some(({ type, container }) => type === node.type && container !== undefined)
  )
}

function sameParent(a: DiagramNode, b: DiagramNode): boolean {
  return a.parent === b.parent
}

function sameType(a: DiagramNode, b: DiagramNode): boolean {
  return a.kind === 'resource' && b.kind === 'resource' && a.type === b.type
}

interface Joinable {
  readonly source: DiagramNode
  readonly target: DiagramNode
  readonly kinds: readonly ConnectionKind[]
}

function joinablePairs({ nodes }: Diagram): Joinable[] {
  return nodes.flatMap((source) =>
    nodes
      .map((target) => ({ source, target, kinds: connectionsBetween(source, target).kinds }))
      .filter(({ kinds }) => kinds.length > 0),
  )
}

function addConnection(diagram: Diagram, wish: ConnectionWish, joinable: readonly Joinable[]): Diagram {
  const pair = at(joinable, wish.pair)
  const kind = pair && at(pair.kinds, wish.kind)
  if (!kind) return diagram
  const [source, target] = [pair.source.id, pair.target.id]
  // The editor draws no line twice.
  if (diagram.connections.some((each) => each.kind === kind.id && each.source === source && each.target === target)) {
    return diagram
  }
  const options = optionsFor(kind, wish.options)
  const connection = {
    id: `c${diagram.connections.length + 1}`,
    kind: kind.id,
    source,
    target,
    ...(wish.label !== null && { label: wish.label }),
    ...(Object.keys(options).length > 0 && { options }),
  }
  return { ...diagram, connections: [...diagram.connections, connection] }
}

function optionsFor(kind: ConnectionKind, picks: readonly number[]): JsonObject {
  const entries = Object.entries(kind.options).flatMap(([name, field], index) => {
    const chosen = picks[index]
    const value = chosen === undefined ? undefined : valueFor(field, chosen)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

function valueFor(field: Field, chosen: number): Json | undefined {
  if (field.control === 'number') {
    const [min, max] = [field.min ?? 0, field.max ?? (field.min ?? 0) + 100]
    return min + (chosen % (max - min + 1))
  }
  if (field.control === 'choice') return at(field.choices, chosen)?.value
  if (field.control === 'switch') return chosen % 2 === 0
  if (field.control === 'text' && !field.pattern) return at(['', 'orders/', 'x'], chosen)
  return undefined
}

function at<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)]
}
