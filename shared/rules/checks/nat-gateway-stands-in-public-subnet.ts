import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { referredTo, wayOutOf } from '../subnet-ways'

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html */
export const natGatewayStandsInPublicSubnet: Rule = {
  id: 'nat-gateway-stands-in-public-subnet',
  severity: 'error',
  title: 'A NAT gateway stands in a public subnet',
  reason: 'It passes on what private subnets send, so it needs a way to the internet itself.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  check: (context) =>
    context.ofType('AWS::EC2::NatGateway').flatMap((gateway) => {
      if (settingOf(gateway, 'ConnectivityType') !== undefined && gateway.properties.ConnectivityType !== 'public')
        return []
      const subnet = referredTo(context, settingOf(gateway, 'SubnetId'))
      if (subnet?.type !== 'AWS::EC2::Subnet') return []
      const way = wayOutOf(context, subnet)
      if (way === 'internet' || way === 'unknown') return []
      return [
        {
          message: `${nameOf(gateway)} stands in ${nameOf(subnet)}, which has no route to an internet gateway. Move it into a public subnet.`,
          where: context.at(gateway, 'SubnetId'),
        },
      ]
    }),
}
