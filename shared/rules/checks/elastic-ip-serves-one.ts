import type { Json } from '../../template/json'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { itemsOf, settingIn, settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** Where resources name the address they take. */
const USES: Readonly<Record<string, (resource: CheckedResource) => readonly (Json | undefined)[]>> = {
  'AWS::EC2::NatGateway': (gateway) => [settingOf(gateway, 'AllocationId')],
  'AWS::EC2::EIPAssociation': (association) => [settingOf(association, 'AllocationId'), settingOf(association, 'EIP')],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': (balancer) =>
    itemsOf(settingOf(balancer, 'SubnetMappings')).map((each) => settingIn(each, ['AllocationId'])),
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html */
export const elasticIpServesOne: Rule = {
  id: 'elastic-ip-serves-one',
  severity: 'error',
  title: 'An Elastic IP address belongs to one instance, gateway or load balancer',
  reason: 'An address leads to one network interface. AWS refuses to give a NAT gateway one that is taken.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',
  check: (context) => {
    const first = new Map<CheckedResource, CheckedResource>()
    return context.ofType(...Object.keys(USES)).flatMap((user) =>
      addressesOf(user, context).flatMap((address) => {
        const other = first.get(address)
        if (!other) first.set(address, user)
        if (!other) return []
        const message = `${nameOf(address)} is given to ${nameOf(other)} and to ${nameOf(user)}.`
        return [{ message, where: context.at(user) }]
      }),
    )
  },
}

function addressesOf(user: CheckedResource, context: RuleContext): CheckedResource[] {
  if (user.body.Condition !== undefined) return []
  const values = USES[user.type]?.(user) ?? []
  return values.flatMap((value) => referredTo(context, value) ?? []).filter(({ type }) => type === 'AWS::EC2::EIP')
}
