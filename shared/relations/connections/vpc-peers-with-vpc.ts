import { cidrsOverlap, parseCidr } from '../../catalogue/cidr'
import { ref } from '../../template/intrinsics'
import { connectionKind } from '../relation'
import { routesInVpc } from '../vpc-tables'

/** https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html */
export const vpcPeersWithVpc = connectionKind({
  id: 'vpc-peers-with-vpc',
  title: 'is joined to',
  line: 'network',
  source: { types: ['AWS::EC2::VPC'] },
  target: { types: ['AWS::EC2::VPC'] },
  rank: 10,
  plain: 'What is in {source} reaches what is in {target} and the other way round, as far as security groups allow it.',
  options: { routes: { control: 'switch', label: 'Routes in all subnets of both', default: true } },
  write: ({ source, target, options }, scope) => {
    const [here, there] = [source, target].map((vpc) => parseCidr(vpc.properties.CidrBlock))
    if (here && there && cidrsOverlap(here, there)) {
      const message = `${source.label} and ${target.label} use the same addresses, so they cannot be joined; give one others`
      return [{ do: 'report', severity: 'error', message }]
    }
    const way = { VpcPeeringConnectionId: ref(scope.generated('peering')) }
    return [
      {
        do: 'add',
        slot: 'peering',
        resource: {
          Type: 'AWS::EC2::VPCPeeringConnection',
          Properties: { VpcId: scope.ref(source), PeerVpcId: scope.ref(target) },
        },
      },
      ...(options.routes
        ? [
            ...routesInVpc(source, scope.attribute(target, 'CidrBlock'), way, scope),
            ...routesInVpc(target, scope.attribute(source, 'CidrBlock'), way, scope),
          ]
        : []),
    ]
  },
})
