import { subnetKind } from '../catalogue/services/networking/subnet'
import type { DiagramIndex } from '../diagram/queries'
import type { FrameNode, ResourceNode } from '../diagram/types'
import { select } from '../template/intrinsics'
import type { Json } from '../template/json'
import { subnetsOf } from './subnet-cidr'

/** The placement kind that ties a subnet to the zone it is drawn in. */
export const ZONE_PLACEMENT = 'subnet-in-availability-zone'

/** The zone a subnet is exported with: the typed one, the one it is drawn in, else its turn among its like. */
export function zoneOf(subnet: ResourceNode, vpc: ResourceNode, index: DiagramIndex): Json {
  if (subnet.properties.AvailabilityZone !== undefined) return subnet.properties.AvailabilityZone
  const frame = zoneFrameOf(subnet, index)
  return zoneByIndex(frame ? zoneIndexOf(frame, index) : turnOf(subnet, vpc, index))
}

/** The expression for the zone with this index in whichever region the stack lives. */
export function zoneByIndex(zone: number): Json {
  return select(zone, { 'Fn::GetAZs': '' })
}

/** The zone frame that decides a subnet's zone; undefined: none does. */
export function zoneFrameOf(subnet: ResourceNode, index: DiagramIndex): FrameNode | undefined {
  const placement = subnet.placements?.find((each) => each.kind === ZONE_PLACEMENT)
  if (!placement) return undefined
  const around = placement.container === undefined ? index.ancestors(subnet.id) : [index.node(placement.container)]
  return around.find((node): node is FrameNode => node?.kind === 'frame' && node.frame === 'availability-zone')
}

/** The index of a zone frame: the one it says, else its place among the zone frames beside it. */
export function zoneIndexOf(frame: FrameNode, index: DiagramIndex): number {
  if (frame.value !== undefined && /^\d+$/.test(frame.value)) return Number(frame.value)
  const beside = index
    .children(frame.parent)
    .filter((node) => node.kind === 'frame' && node.frame === 'availability-zone')
  return Math.max(
    0,
    beside.findIndex((node) => node.id === frame.id),
  )
}

/** Subnets of one kind take turns in the first two zones. */
function turnOf(subnet: ResourceNode, vpc: ResourceNode, index: DiagramIndex): number {
  const alike = subnetsOf(vpc, index).filter((each) => subnetKind(each) === subnetKind(subnet))
  return (
    Math.max(
      0,
      alike.findIndex((each) => each.id === subnet.id),
    ) % 2
  )
}
