import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { subnetsIn, wayOutOf } from '../subnet-ways'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
export const publicLoadBalancerStandsInPublicSubnets: Rule = {
  id: 'public-load-balancer-stands-in-public-subnets',
  severity: 'warning',
  title: 'A load balancer for the internet stands in public subnets',
  reason: 'Answers go out through the route table of its subnets; without a route to the internet nobody gets one.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  check: (context) =>
    context.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer').flatMap((balancer) => {
      if ((settingOf(balancer, 'Scheme') ?? 'internet-facing') !== 'internet-facing') return []
      const closed = (subnetsIn(context, settingOf(balancer, 'Subnets')) ?? []).filter((subnet) =>
        ['none', 'elsewhere'].includes(wayOutOf(context, subnet)),
      )
      return closed.slice(0, 1).map((subnet) => ({
        message: `${nameOf(balancer)} serves the internet, but ${nameOf(subnet)} has no route to an internet gateway.`,
        where: context.at(balancer, 'Subnets'),
      }))
    }),
}
