import { serviceOf } from '../../catalogue/services'
import type { ResourceNode } from '../../diagram/types'
import { placementsBetween } from '../../relations/placing'
import type { NodeReference, ReferenceGraph } from './reference-graph'

const SUBNET = 'AWS::EC2::Subnet'
const VPC = 'AWS::EC2::VPC'

/** Properties that name what a resource is a part of: it is drawn in the same place. */
const PART_OF: ReadonlySet<string> = new Set([
  'RouteTableId',
  'NetworkAclId',
  'LoadBalancerArn',
  'ListenerArn',
  'GroupId',
  'TransitGatewayId',
  'FileSystemId',
])

/** Where each node is drawn: node id → container's id. What its references do not place is drawn in the diagram itself. */
export function placesOf(graph: ReferenceGraph): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const open = new Set<string>()
  const placeOf = (node: ResourceNode): string | undefined => {
    if (places.has(node.id) || open.has(node.id)) return places.get(node.id)
    open.add(node.id)
    const place = findPlace(node, graph.of(node), placeOf)
    if (place !== undefined && place !== node.id) places.set(node.id, place)
    open.delete(node.id)
    return places.get(node.id)
  }
  for (const node of graph.nodes) placeOf(node)
  return withoutLoops(places)
}

type PlaceOf = (node: ResourceNode) => string | undefined

function findPlace(node: ResourceNode, references: readonly NodeReference[], placeOf: PlaceOf): string | undefined {
  if (node.type === VPC) return undefined
  const to = (type: string) => [
    ...new Set(references.filter((each) => each.target.type === type).map((each) => each.target)),
  ]
  const subnets = node.type === SUBNET ? [] : to(SUBNET)
  const [subnet] = subnets
  if (subnet && subnets.length === 1 && !isTie(node)) return subnet.id
  const networks = new Set([...subnets.map(placeOf), ...to(VPC).map(({ id }) => id)].filter((id) => id !== undefined))
  const [network] = networks
  if (network !== undefined && networks.size === 1) return network
  return partOf(references, placeOf) ?? groupPlace(references, placeOf) ?? container(node, references)
}

/** Associations tie a subnet to something; they are not in it. */
function isTie({ type }: ResourceNode): boolean {
  return type.endsWith('Association') || type.endsWith('Attachment')
}

function partOf(references: readonly NodeReference[], placeOf: PlaceOf): string | undefined {
  const whole = references.find(({ path }) => PART_OF.has(String(path[0])))
  return whole && placeOf(whole.target)
}

/** Subnet groups and security groups tell the VPC of what uses them. */
function groupPlace(references: readonly NodeReference[], placeOf: PlaceOf): string | undefined {
  const groups = references.filter(({ target }) => /SubnetGroup$|::SecurityGroup$|::TargetGroup$/.test(target.type))
  const places = new Set(groups.map(({ target }) => placeOf(target)).filter((id) => id !== undefined))
  return places.size === 1 ? [...places][0] : undefined
}

/** A container that some placement kind would take the node into: a service in its cluster, a record in its zone. */
function container(node: ResourceNode, references: readonly NodeReference[]): string | undefined {
  const found = references.find(
    ({ target, path }) =>
      path.length === 1 &&
      target.type !== 'AWS::EC2::SecurityGroup' &&
      serviceOf(target.type)?.container &&
      placementsBetween(node, target).length > 0,
  )
  return found?.target.id
}

function withoutLoops(places: Map<string, string>): ReadonlyMap<string, string> {
  for (const id of [...places.keys()]) {
    const seen = new Set([id])
    for (let at = places.get(id); at !== undefined; at = places.get(at)) {
      if (seen.has(at)) {
        places.delete(id)
        break
      }
      seen.add(at)
    }
  }
  return places
}
