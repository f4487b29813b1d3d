import { isGatewayEndpoint } from '../../catalogue/services/networking/vpc-endpoint'
import { gatewayEndpoint, interfaceEndpoint } from '../endpoint-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export const vpcEndpointInVpc = placementKind({
  id: 'vpc-endpoint-in-vpc',
  title: 'a way in all route tables (gateway), or addresses in one subnet of each zone (interface)',
  child: { types: ['AWS::EC2::VPCEndpoint'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    if (!vpc) return []
    if (isGatewayEndpoint(child)) return gatewayEndpoint(child, vpc, scope)
    const subnets = subnetsOfKind(vpc, ['private', 'isolated', 'public'], scope)
    if (subnets.length > 0) return interfaceEndpoint(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})
