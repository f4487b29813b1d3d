import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { isOn, settingOf } from '../settings'

/** https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html */
export const endpointsShareNoPrivateName: Rule = {
  id: 'endpoints-share-no-private-name',
  severity: 'error',
  title: 'One interface endpoint of a VPC answers to the private name of a service',
  reason: 'Inside a VPC the name of a service can lead to one endpoint only; AWS refuses the second that claims it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html',
  check: (context) => {
    const first = new Map<string, CheckedResource>()
    return context
      .ofType('AWS::EC2::VPCEndpoint')
      .filter((endpoint) => endpoint.body.Condition === undefined)
      .filter((endpoint) => settingOf(endpoint, 'VpcEndpointType') === 'Interface')
      .filter((endpoint) => isOn(settingOf(endpoint, 'PrivateDnsEnabled')))
      .flatMap((endpoint) => {
        const key = JSON.stringify([settingOf(endpoint, 'VpcId') ?? null, settingOf(endpoint, 'ServiceName') ?? null])
        const other = first.get(key)
        if (!other) first.set(key, endpoint)
        if (!other) return []
        return [
          {
            message: `${nameOf(endpoint)} and ${nameOf(other)} both claim the private name of one service.`,
            where: context.at(endpoint, 'PrivateDnsEnabled'),
            ...offerProperties(context, endpoint, 'Give it no private name', { PrivateDnsEnabled: false }),
          },
        ]
      })
  },
  fix: applyMending,
}
