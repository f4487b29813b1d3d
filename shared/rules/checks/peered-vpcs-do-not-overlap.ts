import { cidrsOverlap } from '../../catalogue/cidr'
import { rangesOf } from '../address-room'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html */
export const peeredVpcsDoNotOverlap: Rule = {
  id: 'peered-vpcs-do-not-overlap',
  severity: 'error',
  title: 'Peered VPCs share no address',
  reason: 'Between networks with the same addresses nothing can be routed, so AWS refuses the peering.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  check: (context) =>
    context.ofType('AWS::EC2::VPCPeeringConnection').flatMap((peering) => {
      const ends = [peering.properties.VpcId, peering.properties.PeerVpcId].map((end) => referredTo(context, end))
      const [a, b] = ends
      if (a?.type !== 'AWS::EC2::VPC' || b?.type !== 'AWS::EC2::VPC') return []
      const shared = rangesOf(context, a)?.some((one) =>
        rangesOf(context, b)?.some((other) => cidrsOverlap(one, other)),
      )
      if (!shared) return []
      return [
        {
          message: `${nameOf(a)} and ${nameOf(b)} are peered but share addresses. Give one of them another range.`,
          where: context.at(peering),
        },
      ]
    }),
}
