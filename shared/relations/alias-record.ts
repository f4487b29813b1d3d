import type { TextField } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import { getAtt, isExpression, join } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** The option that says which name of a zone leads to the target. */
export const NAME_IN_ZONE = {
  control: 'text',
  label: 'Name in front of the domain',
  placeholder: 'www',
  help: 'Empty: the domain itself.',
  pattern: '(\\*\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\*',
} as const satisfies TextField

/** The zone in which every distribution's name lies, whichever account it is in. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2'

/** Where an alias leads, and whether over IPv6 too. */
export interface AliasTarget {
  readonly target: JsonObject
  readonly ipv6: boolean
}

/** A whole name in a zone: the zone's own where `name` is empty. */
export function nameInZone(zone: ResourceNode, name: string): Json {
  const domain = zone.properties.Name ?? ''
  const plain = typeof domain === 'string' ? domain.replace(/\.$/, '') : domain
  if (name === '') return plain
  return isExpression(plain) ? join('.', [name, plain]) : `${name}.${plain}`
}

/** An alias to a distribution. */
export function distributionAlias(distribution: ResourceNode): AliasTarget {
  const config = distribution.properties.DistributionConfig as JsonObject | undefined
  return {
    target: { DNSName: getAtt(distribution.logicalId, 'DomainName'), HostedZoneId: CLOUDFRONT_ZONE },
    ipv6: config?.IPV6Enabled === true,
  }
}

/** An alias to a load balancer; it counts as down when all its targets are. */
export function loadBalancerAlias(balancer: ResourceNode): AliasTarget {
  return {
    target: {
      DNSName: getAtt(balancer.logicalId, 'DNSName'),
      HostedZoneId: getAtt(balancer.logicalId, 'CanonicalHostedZoneID'),
      EvaluateTargetHealth: true,
    },
    ipv6: String(balancer.properties.IpAddressType ?? 'ipv4').startsWith('dualstack'),
  }
}

/** The records of a line's own that make a name lead to the target. */
export function aliasRecords(zone: ResourceNode, name: Json, alias: AliasTarget, scope: Scope): Contribution[] {
  const record = (slot: string, type: string): Contribution => ({
    do: 'add',
    slot,
    resource: {
      Type: 'AWS::Route53::RecordSet',
      Properties: { HostedZoneId: scope.ref(zone), Name: name, Type: type, AliasTarget: alias.target },
    },
  })
  return [record('record', 'A'), ...(alias.ipv6 ? [record('recordIpv6', 'AAAA')] : [])]
}

/** Makes a drawn record an alias. */
export function asAlias(record: ResourceNode, { target }: AliasTarget): Contribution[] {
  const { Type: type, TTL, ResourceRecords } = record.properties
  const problems = [
    ...(TTL !== undefined || ResourceRecords !== undefined
      ? [`${record.label} has values or a lifetime of its own, which an alias must not have`]
      : []),
    ...(type !== 'A' && type !== 'AAAA' ? [`${record.label} must be of type A or AAAA to lead there`] : []),
  ]
  return [
    { do: 'set', resource: record.logicalId, path: 'AliasTarget', value: target },
    ...problems.map((message): Contribution => ({ do: 'report', severity: 'error', message })),
  ]
}
