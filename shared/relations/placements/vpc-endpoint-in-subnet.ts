import { isGatewayEndpoint } from '../../catalogue/services/networking/vpc-endpoint'
import { interfaceEndpoint } from '../endpoint-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html */
export const vpcEndpointInSubnet = placementKind({
  id: 'vpc-endpoint-in-subnet',
  title: 'an address in this subnet and its like in other zones, and a security group that lets the VPC in',
  child: {
    types: ['AWS::EC2::VPCEndpoint'],
    when: (node) =>
      node.kind === 'resource' && isGatewayEndpoint(node)
        ? `${node.label} is a gateway endpoint, which belongs to the VPC and not to one subnet`
        : undefined,
  },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) =>
    interfaceEndpoint(child, withSiblings(subnetsAmong(containers), scope), scope),
})
