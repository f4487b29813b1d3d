import { nodeGroupNetwork } from '../eks-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html */
export const eksNodeGroupInSubnet = placementKind({
  id: 'eks-node-group-in-subnet',
  title: 'machines in this subnet and the ones of its kind in other zones',
  child: { types: ['AWS::EKS::Nodegroup'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {
    otherZones: {
      control: 'switch',
      label: 'Also in other zones',
      help: 'Adds the subnets of its kind in other zones, so that work goes on when one is lost.',
      default: true,
    },
  },
  write: ({ child, containers, options }, scope) => {
    const given = subnetsAmong(containers)
    return nodeGroupNetwork(child, options.otherZones ? withSiblings(given, scope) : given, scope)
  },
})
