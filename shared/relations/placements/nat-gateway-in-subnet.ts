import { subnetKind } from '../../catalogue/services/networking/subnet'
import { subnetsAmong, vpcAround } from '../network-membership'
import { ownedBy } from '../owned-by'
import { placementKind } from '../relation'
import { waitForGateway } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html */
export const natGatewayInSubnet = placementKind({
  id: 'nat-gateway-in-subnet',
  title: 'its place in the subnet; private subnets lead out through it',
  child: { types: ['AWS::EC2::NatGateway'] },
  container: { types: ['AWS::EC2::Subnet'] },
  question: 'network',
  options: {},
  refuse: (child, container) =>
    child.kind === 'resource' &&
    container.kind === 'resource' &&
    child.properties.ConnectivityType !== 'private' &&
    subnetKind(container) !== 'public'
      ? 'A NAT gateway needs a public subnet: from this one it could not reach the internet itself'
      : undefined,
  write: ({ child, containers }, scope) => {
    const [subnet] = subnetsAmong(containers)
    const vpc = subnet && vpcAround(subnet, scope)
    if (!subnet) return []
    const isPublic = vpc && child.properties.ConnectivityType !== 'private'
    const address = ownedBy(child).some((each) => each.slot === 'elasticIp') ? [scope.owned(child, 'elasticIp')] : []
    return [
      { do: 'set', resource: child.logicalId, path: 'SubnetId', value: scope.ref(subnet) },
      ...(isPublic ? [child.logicalId, ...address].flatMap((id) => waitForGateway(id, vpc, scope)) : []),
    ]
  },
})
