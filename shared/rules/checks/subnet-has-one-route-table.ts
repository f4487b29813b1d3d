import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html */
export const subnetHasOneRouteTable: Rule = {
  id: 'subnet-has-one-route-table',
  severity: 'error',
  title: 'A subnet follows one route table',
  reason: 'A subnet asks a single route table for its ways; AWS refuses a second while the first is there.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  check: (context) => {
    const first = new Map<CheckedResource, CheckedResource>()
    return context
      .ofType('AWS::EC2::SubnetRouteTableAssociation')
      .filter(({ body }) => body.Condition === undefined)
      .flatMap((association) => {
        const subnet = referredTo(context, association.properties.SubnetId)
        const other = subnet && first.get(subnet)
        if (subnet && !other) first.set(subnet, association)
        if (!subnet || !other) return []
        const message = `${nameOf(subnet)} has two route tables: by ${nameOf(other)} and by ${nameOf(association)}.`
        return [{ message, where: context.at(association) }]
      })
  },
}
