import { subnetIds, subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { reportOneZone, withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html */
export const eksClusterInSubnet = placementKind({
  id: 'eks-cluster-in-subnet',
  title: 'this subnet and the ones of its kind in other zones',
  child: { types: ['AWS::EKS::Cluster'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const subnets = withSiblings(subnetsAmong(containers), scope)
    const value = subnetIds(subnets, scope)
    return [
      { do: 'set', resource: child.logicalId, path: 'ResourcesVpcConfig.SubnetIds', value },
      ...reportOneZone(subnets, child.label, 'such', scope),
    ]
  },
})
