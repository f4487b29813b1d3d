import { subnetIds } from '../network-membership'
import { placementKind } from '../relation'
import { reportOneZone } from '../spanning'
import { vpcOf } from '../subnet-basics'
import { workerSubnets } from '../worker-subnets'

/** https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html */
export const eksClusterInVpc = placementKind({
  id: 'eks-cluster-in-vpc',
  title: 'private subnets in two zones if there are any, else public ones',
  child: { types: ['AWS::EKS::Cluster'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? workerSubnets(vpc, scope) : []
    const value = subnetIds(subnets, scope)
    return [
      ...(value.length > 0
        ? [{ do: 'set' as const, resource: child.logicalId, path: 'ResourcesVpcConfig.SubnetIds', value }]
        : []),
      ...reportOneZone(subnets, child.label, 'private or public', scope),
    ]
  },
})
