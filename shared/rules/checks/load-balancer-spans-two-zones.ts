import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { lackOfZones } from '../subnet-ways'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
export const loadBalancerSpansTwoZones: Rule = {
  id: 'load-balancer-spans-two-zones',
  severity: 'error',
  title: 'An application load balancer stands in two availability zones or more',
  reason: 'AWS refuses one in a single zone: it could not outlive the loss of that zone.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  check: (context) =>
    context.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer').flatMap((balancer) => {
      if ((settingOf(balancer, 'Type') ?? 'application') !== 'application') return []
      const lack = lackOfZones(context, settingOf(balancer, 'Subnets'))
      return lack
        ? [
            {
              message: `${nameOf(balancer)} ${lack}; it needs subnets in two zones.`,
              where: context.at(balancer, 'Subnets'),
            },
          ]
        : []
    }),
}
