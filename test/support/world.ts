import { newResourceNode } from '../../shared/catalogue/new-node'
import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import {
  type Diagram,
  type DiagramNode,
  emptyDiagram,
  type Placement,
  type ResourceNode,
} from '../../shared/diagram/types'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { PLACEMENT_KINDS, placementKindOf } from '../../shared/relations/placements'
import { meaningOfPlacing, placementsBetween } from '../../shared/relations/placing'
import { type ConnectionKind, type PlacementKind, refuseMatch } from '../../shared/relations/relation'
import type { JsonObject } from '../../shared/template/json'

/** Builds small diagrams in which any node finds the containers it needs. */
export class World {
  diagram: Diagram = emptyDiagram('World')
  private count = 0

  add(type: string, options: { variant?: string; parent?: string; label?: string } = {}): ResourceNode {
    const taken = new Set(
      this.diagram.nodes.flatMap((node) =>
        node.kind === 'resource' ? [node.logicalId, ...Object.values(node.owns ?? {})] : [],
      ),
    )
    const node = newResourceNode({ id: `n${++this.count}`, type, position: { x: 0, y: 0 }, ...options }, taken)
    this.put(node)
    return node
  }

  put(node: DiagramNode): void {
    this.diagram = { ...this.diagram, nodes: [...this.diagram.nodes, node] }
  }

  replace(node: DiagramNode): void {
    this.diagram = { ...this.diagram, nodes: this.diagram.nodes.map((each) => (each.id === node.id ? node : each)) }
  }

  connect(kind: string, source: string, target: string, options?: JsonObject): void {
    const id = `c${++this.count}`
    this.diagram = {
      ...this.diagram,
      connections: [...this.diagram.connections, { id, kind, source, target, ...(options && { options }) }],
    }
  }

  /** Adds a node and puts it where it can live: in a private or public subnet, a VPC, a cluster, or nowhere in particular. */
  home(type: string, variant?: string): ResourceNode {
    const node = this.add(type, variant ? { variant } : {})
    for (const container of this.possibleHomes()) {
      const [kind] = placementsBetween(node, container)
      if (kind) return this.place(node, container, kind)
    }
    return node
  }

  place(node: ResourceNode, container: DiagramNode, kind: PlacementKind): ResourceNode {
    const also = this.companions(node, container, kind)
    const placed: ResourceNode = { ...node, parent: container.id, placements: [{ kind: kind.id }, ...also] }
    this.replace(placed)
    return placed
  }

  /** Placements in further containers that a type cannot do without, such as a node group's cluster. */
  private companions(node: ResourceNode, container: DiagramNode, kind: PlacementKind): Placement[] {
    return (COMPANIONS[node.type] ?? []).flatMap((type) => {
      if (container.kind === 'resource' && container.type === type) return []
      this.network()
      const known = this.diagram.nodes.findLast((each) => each.kind === 'resource' && each.type === type)
      const companion = known ?? this.home(type)
      const [found] = placementsBetween(node, companion).filter((each) => each.question !== kind.question)
      return found ? [{ kind: found.id, container: companion.id }] : []
    })
  }

  /** The subnets, VPC and clusters of this world, made when first asked for, the innermost first. */
  private possibleHomes(): DiagramNode[] {
    this.network()
    return [...this.diagram.nodes].reverse().filter((node) => node.kind === 'resource' && HOMES.includes(node.type))
  }

  private network(): void {
    if (this.diagram.nodes.some((node) => node.kind === 'resource' && node.type === 'AWS::EC2::VPC')) return
    this.subnetsIn(this.add('AWS::EC2::VPC'))
  }

  /** Two public and two private subnets in a VPC of this world. */
  subnetsIn(vpc: ResourceNode): void {
    for (const variant of ['public', 'public', 'private', 'private']) {
      const subnet = this.add('AWS::EC2::Subnet', { variant, label: `${variant} subnet` })
      const kind = PLACEMENT_KINDS.find((each) => each.id === `${variant}-subnet-in-vpc`)
      if (kind) this.place(subnet, vpc, kind)
    }
  }
}

const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ECS::Service': ['AWS::ECS::Cluster', 'AWS::EC2::Subnet'],
  'AWS::EKS::Nodegroup': ['AWS::EKS::Cluster'],
  'AWS::AutoScaling::AutoScalingGroup': ['AWS::EC2::Subnet'],
}

const HOMES = [
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
  'AWS::ECS::Cluster',
  'AWS::EKS::Cluster',
  'AWS::Events::EventBus',
  'AWS::Route53::HostedZone',
]

/** The smallest diagram in which a connection kind joins a source of one type with a target of another. */
export function connectionDiagram(kind: ConnectionKind, sourceType: string, targetType: string): Diagram {
  const world = new World()
  const source = endOf(world, sourceType, (probe) => refuseMatch(kind.source, probe) === undefined)
  const target = endOf(
    world,
    targetType,
    (probe) => refuseMatch(kind.target, probe) === undefined && kind.refuse?.(source, probe) === undefined,
  )
  world.connect(kind.id, source.id, target.id)
  FURTHER[kind.id]?.(world, target, source)
  return world.diagram
}

/** What else must be there before a line of a kind means anything. */
const FURTHER: Readonly<Record<string, (world: World, target: ResourceNode, source: ResourceNode) => void>> = {
  'http-api-forwards-to-load-balancer': invokeFunction,
  'acm-certificate-secures-load-balancer': invokeFunction,
  'target-group-holds-ecs-service': (world, _target, source) =>
    world.connect(
      'load-balancer-forwards-to-target-group',
      world.home('AWS::ElasticLoadBalancingV2::LoadBalancer').id,
      source.id,
    ),
  'vpc-attaches-to-transit-gateway': (world, _target, source) => world.subnetsIn(source),
  'vpc-peers-with-vpc': (world, target, source) => {
    world.replace({ ...target, properties: { ...target.properties, CidrBlock: '10.1.0.0/16' } })
    world.subnetsIn(source)
  },
}

function invokeFunction(world: World, balancer: ResourceNode): void {
  world.connect('load-balancer-invokes-lambda-function', balancer.id, world.home('AWS::Lambda::Function').id)
}

/** A node of the first variant that suits, at home; of the first at all where none does. */
function endOf(world: World, wanted: string, suits: (probe: ResourceNode) => boolean): ResourceNode {
  const type = wanted === '*' ? 'AWS::SQS::Queue' : wanted
  const variants = serviceOf(type)?.variants?.map(({ id }) => id) ?? []
  return world.home(
    type,
    variants.find((variant) => suits(new World().add(type, { variant }))),
  )
}

/** The smallest diagram in which a child is placed in a container. */
export function placementDiagram(kind: PlacementKind, childType: string, containerType: string): Diagram {
  const world = new World()
  const variant = serviceOf(childType)?.variants?.find((each) => each.placement === kind.id)?.id
  const made = variant === undefined ? {} : { variant }
  const probe = new World().add(childType, made)
  const suits = (container: DiagramNode) =>
    refuseMatch(kind.container, container) === undefined && kind.refuse?.(probe, container) === undefined
  const container = containerType.startsWith('AWS::')
    ? existing(world, containerType, suits)
    : frame(world, containerType)
  const child = world.add(childType, made)
  const placed = world.place(child, container, kind)
  const outer = outerPlacements(world, placed, container)
  world.replace({ ...placed, placements: [...(placed.placements ?? []), ...outer] })
  return world.diagram
}

function existing(world: World, type: string, suits: (container: DiagramNode) => boolean): DiagramNode {
  world.home('AWS::SQS::Queue')
  const found = world.diagram.nodes.filter((node) => node.kind === 'resource' && node.type === type && suits(node))
  return found[found.length - 1] ?? world.home(type)
}

/** What the containers around the container mean for the child, as far as its placements leave that open. */
function outerPlacements(world: World, child: ResourceNode, container: DiagramNode) {
  const questions = (child.placements ?? []).flatMap(({ kind }) => placementKindOf(kind)?.question ?? [])
  return meaningOfPlacing(child, container, indexOf(world.diagram))
    .placements.filter((each) => each.container.id !== container.id)
    .filter(({ kind }) => kind.question === undefined || !questions.includes(kind.question))
    .map(({ kind }) => ({ kind: kind.id }))
}

function frame(world: World, kind: string): DiagramNode {
  const parent = kind === 'availability-zone' ? existing(world, 'AWS::EC2::VPC', () => true).id : undefined
  const node: DiagramNode = {
    id: 'frame',
    kind: 'frame',
    frame: kind,
    label: kind,
    position: { x: 0, y: 0 },
    ...(parent !== undefined && { parent }),
  }
  world.put(node)
  return node
}

/** Every way in which the registry's connection kinds join two resource types: name, kind and ends. */
export function everyConnection(): { name: string; kind: ConnectionKind; source: string; target: string }[] {
  return CONNECTION_KINDS.flatMap((kind) =>
    (kind.source.types ?? []).flatMap((source) =>
      (kind.target.types ?? []).map((target) => ({ name: nameOf(kind, source, target), kind, source, target })),
    ),
  )
}

function nameOf(kind: ConnectionKind, source: string, target: string): string {
  const single = kind.source.types?.length === 1 && kind.target.types?.length === 1
  const short = (type: string) =>
    type
      .replace(/^AWS::/, '')
      .replace('*', 'any')
      .replaceAll('::', '-')
      .toLowerCase()
  return single ? kind.id : `${kind.id}.${short(source)}.${short(target)}`
}

/** Every child in every container, as the registry's placement kinds allow. */
export function everyPlacement(): { name: string; kind: PlacementKind; child: string; container: string }[] {
  return PLACEMENT_KINDS.flatMap((kind) =>
    (kind.child.types ?? []).flatMap((child) =>
      [...(kind.container.types ?? []), ...(kind.container.frames ?? [])].map((container) => ({
        name: `${kind.id}.${child
          .replace(/^AWS::/, '')
          .replaceAll('::', '-')
          .toLowerCase()}.${container
          .replace(/^AWS::/, '')
          .replaceAll('::', '-')
          .toLowerCase()}`,
        kind,
        child,
        container,
      })),
    ),
  )
}

/** The index of a world's diagram. */
export function indexOfWorld(world: World) {
  return indexOf(world.diagram)
}
