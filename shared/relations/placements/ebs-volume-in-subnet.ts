import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html */
export const ebsVolumeInSubnet = placementKind({
  id: 'ebs-volume-in-subnet',
  title: 'the zone of the subnet',
  child: { types: ['AWS::EC2::Volume'] },
  container: { types: ['AWS::EC2::Subnet'] },
  question: 'zone',
  options: {},
  write: ({ child, containers }, scope) =>
    subnetsAmong(containers).map((subnet) => ({
      do: 'default',
      resource: child.logicalId,
      path: 'AvailabilityZone',
      value: scope.attribute(subnet, 'AvailabilityZone'),
    })),
})
