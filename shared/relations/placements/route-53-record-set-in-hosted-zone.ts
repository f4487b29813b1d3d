import type { Contribution } from '../contribution'
import { proposedRecordName } from '../record-in-zone'
import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/rrsets-working-with.html */
export const route53RecordSetInHostedZone = placementKind({
  id: 'route-53-record-set-in-hosted-zone',
  title: 'a name in this domain',
  child: { types: ['AWS::Route53::RecordSet'] },
  container: { types: ['AWS::Route53::HostedZone'] },
  question: 'zone',
  options: {},
  write: ({ child, containers }, scope) => {
    const [zone] = containers
    if (zone?.kind !== 'resource') return []
    return [
      { do: 'set', resource: child.logicalId, path: 'HostedZoneId', value: scope.ref(zone) },
      { do: 'default', resource: child.logicalId, path: 'Name', value: proposedRecordName(zone) },
      ...outside(child.properties.Name, zone.properties.Name, child.label),
    ]
  },
})

function outside(name: unknown, domain: unknown, label: string): Contribution[] {
  if (typeof name !== 'string' || typeof domain !== 'string') return []
  const [inner, outer] = [name, domain].map((each) => each.toLowerCase().replace(/\.$/, ''))
  if (inner === outer || inner?.endsWith(`.${outer}`)) return []
  return [{ do: 'report', severity: 'error', message: `${label}: ${name} is not a name in ${domain}` }]
}
