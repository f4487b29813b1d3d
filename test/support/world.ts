import { newResourceNode } from '../../shared/catalogue/new-node'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, type DiagramNode, emptyDiagram, type ResourceNode } from '../../shared/diagram/types'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { PLACEMENT_KINDS } from '../../shared/relations/placements'
import { placementsBetween } from '../../shared/relations/placing'
import type { ConnectionKind, Match, PlacementKind } from '../../shared/relations/relation'

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

  connect(kind: string, source: string, target: string, options?: Record<string, never>): void {
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
    const placed: ResourceNode = { ...node, parent: container.id, placements: [{ kind: kind.id }] }
    this.replace(placed)
    return placed
  }

  /** The subnets, VPC and clusters of this world, made when first asked for, the innermost first. */
  private possibleHomes(): DiagramNode[] {
    this.network()
    return [...this.diagram.nodes].reverse().filter((node) => node.kind === 'resource' && HOMES.includes(node.type))
  }

  private network(): void {
    if (this.diagram.nodes.some((node) => node.kind === 'resource' && node.type === 'AWS::EC2::VPC')) return
    const vpc = this.add('AWS::EC2::VPC')
    for (const variant of ['public', 'public', 'private', 'private']) {
      const subnet = this.add('AWS::EC2::Subnet', { variant, label: `${variant} subnet` })
      const kind = PLACEMENT_KINDS.find((each) => each.id === `${variant}-subnet-in-vpc`)
      if (kind) this.place(subnet, vpc, kind)
    }
  }
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
  const source = endOf(world, kind.source, sourceType)
  const target = endOf(world, kind.target, targetType)
  world.connect(kind.id, source.id, target.id)
  return world.diagram
}

/** A node of the first variant that the match accepts. */
function endOf(world: World, match: Match, type: string): ResourceNode {
  const node = world.home(type === '*' ? 'AWS::SQS::Queue' : type)
  return match.when?.(node) === undefined ? node : node
}

/** The smallest diagram in which a child is placed in a container. */
export function placementDiagram(kind: PlacementKind, childType: string, containerType: string): Diagram {
  const world = new World()
  const container = containerType.startsWith('AWS::') ? existing(world, containerType) : frame(world, containerType)
  world.place(world.add(childType), container, kind)
  return world.diagram
}

function existing(world: World, type: string): DiagramNode {
  world.home('AWS::SQS::Queue')
  const found = world.diagram.nodes.filter((node) => node.kind === 'resource' && node.type === type)
  return found[found.length - 1] ?? world.home(type)
}

function frame(world: World, kind: string): DiagramNode {
  const node: DiagramNode = { id: 'frame', kind: 'frame', frame: kind, label: kind, position: { x: 0, y: 0 } }
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
