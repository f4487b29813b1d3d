import { isJsonObject } from '../../template/json'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { itemsOf, settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html */
export const listenersAreEncrypted: Rule = {
  id: 'listeners-are-encrypted',
  severity: 'warning',
  title: 'A load balancer for the internet listens over HTTPS',
  reason: 'Over plain HTTP anyone on the way can read and change what is sent. A certificate costs nothing.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
  check: (context) =>
    context
      .ofType('AWS::ElasticLoadBalancingV2::Listener')
      .filter((listener) => settingOf(listener, 'Protocol') === 'HTTP' && !leadsAway(listener))
      .flatMap((listener) => {
        const balancer = referredTo(context, settingOf(listener, 'LoadBalancerArn'))
        if (balancer && settingOf(balancer, 'Scheme') === 'internal') return []
        return [finding(context, listener, balancer)]
      }),
}

function finding(context: RuleContext, listener: CheckedResource, balancer: CheckedResource | undefined) {
  return {
    message: `${nameOf(balancer ?? listener)} listens over plain HTTP. Connect a certificate to it.`,
    where: context.at(listener, 'Protocol'),
  }
}

function leadsAway(listener: CheckedResource): boolean {
  const actions = itemsOf(settingOf(listener, 'DefaultActions'))
  return actions.length > 0 && actions.every((action) => isJsonObject(action) && action.Type === 'redirect')
}
