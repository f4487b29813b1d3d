import type { Contribution } from '../contribution'
import { vpcAround } from '../network-membership'
import { connectionKind } from '../relation'
import { routesInVpc } from '../vpc-tables'

/** https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html */
export const vpcPeeringConnectionLeadsToVpc = connectionKind({
  id: 'vpc-peering-connection-leads-to-vpc',
  title: 'leads to',
  line: 'network',
  source: { types: ['AWS::EC2::VPCPeeringConnection'] },
  target: { types: ['AWS::EC2::VPC'] },
  rank: 10,
  plain: 'The network that {source} lies in and {target} reach each other, as far as security groups allow it.',
  options: {},
  write: ({ source, target }, scope): Contribution[] => {
    const home = vpcAround(source, scope)
    const way = { VpcPeeringConnectionId: scope.ref(source) }
    return [
      { do: 'set', resource: source.logicalId, path: 'PeerVpcId', value: scope.ref(target) },
      ...(home && home.id !== target.id
        ? [
            ...routesInVpc(home, scope.attribute(target, 'CidrBlock'), way, scope),
            ...routesInVpc(target, scope.attribute(home, 'CidrBlock'), way, scope),
          ]
        : []),
    ]
  },
})
