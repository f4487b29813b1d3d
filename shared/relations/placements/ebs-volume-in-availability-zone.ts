import type { FrameNode } from '../../diagram/types'
import { placementKind } from '../relation'
import { zoneByIndex, zoneIndexOf } from '../subnet-zone'

/** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-creating-volume.html */
export const ebsVolumeInAvailabilityZone = placementKind({
  id: 'ebs-volume-in-availability-zone',
  title: 'the zone it lies in',
  child: { types: ['AWS::EC2::Volume'] },
  container: { frames: ['availability-zone'] },
  question: 'zone',
  options: {},
  write: ({ child, containers }, scope) => {
    const frame = containers.find((node): node is FrameNode => node.kind === 'frame')
    if (!frame) return []
    const value = zoneByIndex(zoneIndexOf(frame, scope.index))
    return [{ do: 'default', resource: child.logicalId, path: 'AvailabilityZone', value }]
  },
})
