import { defaultOf, type Field } from '../../shared/catalogue/field'
import { SERVICES } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, type DiagramNode, emptyDiagram, type ResourceNode } from '../../shared/diagram/types'
import { addNode, nodeOfItem } from '../../shared/editor/commands/add-node'
import { connect } from '../../shared/editor/commands/connect'
import { setPlacements } from '../../shared/editor/commands/set-placements'
import type { Item } from '../../shared/editor/item'
import { type EditorState, openedState } from '../../shared/editor/state'
import { connectionsBetween } from '../../shared/relations/between'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { meaningOfPlacing, placementsBetween } from '../../shared/relations/placing'
import { type ConnectionKind, refuseMatch } from '../../shared/relations/relation'
import type { Json, JsonObject } from '../../shared/template/json'
import { type RandomNumbers, randomNumbers } from './random-numbers'

/** Which diagram, and about how large. */
export interface RandomDiagramWish {
  readonly seed: number
  /** At most this many nodes, those that homes need among them. */
  readonly nodes: number
}

/** What does not work at all without a second container. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ECS::Service': ['AWS::ECS::Cluster', 'AWS::EC2::Subnet'],
  'AWS::EKS::Nodegroup': ['AWS::EKS::Cluster', 'AWS::EC2::Subnet'],
  'AWS::AutoScaling::AutoScalingGroup': ['AWS::EC2::Subnet'],
}

/**
 * A diagram as someone could have drawn it with the editor's own commands: services of every variant at home in the containers
 * that take them, and lines of every kind that may join them, some with other options than the defaults. The same wish gives
 * the same diagram.
 */
export function randomDiagram({ seed, nodes }: RandomDiagramWish): Diagram {
  const random = randomNumbers(seed)
  let state = openedState(emptyDiagram(`Random ${seed}`), true)
  if (random.chance(0.9)) state = withNetwork(state, random)
  while (state.diagram.nodes.length < nodes) state = withService(state, random)
  const wished = Math.round(nodes * (0.6 + random.below(8) / 10))
  for (let i = 0; i < wished; i++) state = withConnection(state, random)
  return state.diagram
}

/** A VPC with public and private subnets in two zones; sometimes with a NAT gateway, sometimes with isolated subnets. */
function withNetwork(state: EditorState, random: RandomNumbers): EditorState {
  const [withVpc, vpc] = added(state, { kind: 'resource', type: 'AWS::EC2::VPC' })
  const variants = ['public', 'public', 'private', 'private', ...(random.chance(0.4) ? ['isolated', 'isolated'] : [])]
  const network = variants.reduce(
    (current, variant) => added(current, { kind: 'resource', type: 'AWS::EC2::Subnet', variant }, vpc)[0],
    withVpc,
  )
  const subnet = network.diagram.nodes[1]
  if (!subnet || !random.chance(0.6)) return network
  return added(network, { kind: 'resource', type: 'AWS::EC2::NatGateway' }, subnet.id)[0]
}

function withService(state: EditorState, random: RandomNumbers): EditorState {
  const service = random.pick(SERVICES)
  if (!service) return state
  const variant = random.pick(service.variants ?? [])?.id
  const item: Item = { kind: 'resource', type: service.type, ...(variant !== undefined && { variant }) }
  const home = random.pick(homesFor(state.diagram, nodeOfItem(state.diagram, { item, position: ORIGIN })))
  const [placed, id] = added(state, item, home?.id)
  return home ? withCompanions(placed, id, random) : placed
}

const ORIGIN = { x: 0, y: 0 }

/** Containers in which being placed means something for a node. */
function homesFor(diagram: Diagram, node: DiagramNode): DiagramNode[] {
  const index = indexOf(diagram)
  return diagram.nodes.filter((each) => {
    if (each.kind !== 'resource') return false
    const { refusal, placements } = meaningOfPlacing(node, each, index)
    return refusal === undefined && placements.length > 0 && placements[0]?.container === each
  })
}

/** Further placements that a node cannot do without, and further subnets where its placement may span several. */
function withCompanions(state: EditorState, id: string, random: RandomNumbers): EditorState {
  const around = (COMPANIONS[typeOf(state, id)] ?? []).reduce(
    (current, type) => withCompanion(current, id, type),
    state,
  )
  const node = indexOf(around.diagram).resource(id)
  const home = node?.parent === undefined ? undefined : indexOf(around.diagram).node(node.parent)
  if (!node || !home) return around
  const [kind] = meaningOfPlacing(node, home, indexOf(around.diagram)).placements
  if (!kind?.kind.spans || kind.container !== home) return around
  const siblings = siblingsLike(around.diagram, home).filter(() => random.chance(0.8))
  const further = siblings.map((each) => ({ kind: kind.kind.id, container: each.id }))
  return setPlacements.run(around, { id, placements: [...(node.placements ?? []), ...further] })
}

function withCompanion(state: EditorState, id: string, type: string): EditorState {
  const index = indexOf(state.diagram)
  const node = index.resource(id)
  if (!node || index.ancestors(id).some((each) => each.kind === 'resource' && each.type === type)) return state
  const known = state.diagram.nodes.findLast((each) => each.kind === 'resource' && each.type === type)
  const taken = (node.placements ?? []).map((each) => each.kind)
  const kind = known && placementsBetween(node, known).find((each) => !taken.includes(each.id))
  if (!known || !kind) return state
  return setPlacements.run(state, {
    id,
    placements: [...(node.placements ?? []), { kind: kind.id, container: known.id }],
  })
}

function typeOf({ diagram }: EditorState, id: string): string {
  return indexOf(diagram).resource(id)?.type ?? ''
}

/** Other nodes of the same type in the same container that look the same from outside (public, private). */
function siblingsLike({ nodes }: Diagram, home: DiagramNode): DiagramNode[] {
  const placement = (node: DiagramNode) => (node as ResourceNode).placements?.[0]?.kind
  return nodes.filter(
    (each) =>
      each.id !== home.id &&
      each.kind === 'resource' &&
      home.kind === 'resource' &&
      each.type === home.type &&
      each.parent === home.parent &&
      placement(each) === placement(home),
  )
}

function added(state: EditorState, item: Item, parent?: string): [EditorState, string] {
  const count = state.diagram.nodes.length
  const position = { x: (count % 8) * 320, y: Math.floor(count / 8) * 160 }
  const next = addNode.run(state, { item, position, ...(parent !== undefined && { parent }) })
  return [next, next.diagram.nodes.at(-1)?.id ?? '']
}

/** Draws one line, of a kind chosen first so that the rare ones come up as often as the common ones. */
function withConnection(state: EditorState, random: RandomNumbers): EditorState {
  const { nodes } = state.diagram
  const kind = random.pick(drawable(nodes))
  if (!kind) return state
  const pairs = nodes
    .filter((source) => refuseMatch(kind.source, source) === undefined)
    .flatMap((source) =>
      nodes
        .filter((target) => connectionsBetween(source, target).kinds.includes(kind))
        .map((target) => [source, target]),
    )
  const [source, target] = random.pick(pairs) ?? []
  if (!source || !target) return state
  const options = random.chance(0.5) ? optionsFor(kind, random) : {}
  return connect.run(state, {
    kind: kind.id,
    source: source.id,
    target: target.id,
    ...(Object.keys(options).length > 0 && { options }),
  })
}

/** The kinds whose ends are both there, remarks left out. */
function drawable(nodes: readonly DiagramNode[]): ConnectionKind[] {
  const types = new Set(nodes.flatMap((node) => (node.kind === 'resource' ? [node.type] : [])))
  const there = (wanted: readonly string[] | undefined) => wanted?.some((type) => types.has(type)) ?? false
  return CONNECTION_KINDS.filter(({ source, target }) => there(source.types) && there(target.types))
}

function optionsFor(kind: ConnectionKind, random: RandomNumbers): JsonObject {
  const entries = Object.entries(kind.options).flatMap(([name, field]) => {
    const value = random.chance(0.5) ? valueFor(field, random) : undefined
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

/** A value of a field within its limits; undefined: text of a form that only a person knows. */
function valueFor(field: Field, random: RandomNumbers): Json | undefined {
  if (field.control === 'number') {
    const [min, max] = [field.min ?? 0, field.max ?? (field.min ?? 0) + 100]
    return min + random.below(max - min + 1)
  }
  if (field.control === 'choice') return random.pick(field.choices)?.value
  if (field.control === 'switch') return random.chance(0.5)
  return defaultOf(field)
}
