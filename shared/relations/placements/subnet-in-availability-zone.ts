import type { FrameNode } from '../../diagram/types'
import { placementKind } from '../relation'
import { ZONE_PLACEMENT, zoneByIndex, zoneIndexOf } from '../subnet-zone'

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html */
export const subnetInAvailabilityZone = placementKind({
  id: ZONE_PLACEMENT,
  title: 'the zone it lies in',
  child: { types: ['AWS::EC2::Subnet'] },
  container: { frames: ['availability-zone'] },
  question: 'zone',
  options: {},
  write: ({ child, containers }, scope) => {
    const frame = containers.find((node): node is FrameNode => node.kind === 'frame')
    if (!frame) return []
    const value = zoneByIndex(zoneIndexOf(frame, scope.index))
    return [{ do: 'set', resource: child.logicalId, path: 'AvailabilityZone', value }]
  },
})
