import { nodeGroupNetwork } from '../eks-network'
import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'
import { workerSubnets } from '../worker-subnets'

/** https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html */
export const eksNodeGroupInVpc = placementKind({
  id: 'eks-node-group-in-vpc',
  title: 'machines in private subnets if there are any, else in public ones',
  child: { types: ['AWS::EKS::Nodegroup'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? workerSubnets(vpc, scope) : []
    if (subnets.length > 0) return nodeGroupNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet; the network has none` }]
  },
})
