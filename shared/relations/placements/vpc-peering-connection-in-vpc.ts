import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html */
export const vpcPeeringConnectionInVpc = placementKind({
  id: 'vpc-peering-connection-in-vpc',
  title: 'its near end in this VPC',
  child: { types: ['AWS::EC2::VPCPeeringConnection'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [{ do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) }] : []
  },
})
