import { isJsonObject, type Json, type JsonObject } from '../template/json'
import type { CheckedResource, RuleContext } from './rule'
import { itemsOf, numberOf } from './settings'

/** One rule that lets traffic in from everywhere. */
export interface OpenIngress {
  readonly resource: CheckedResource
  /** Dotted path to the rule; empty: the resource is the rule. */
  readonly path: string
  /** `CidrIp` or `CidrIpv6`: where the open range stands. */
  readonly range: 'CidrIp' | 'CidrIpv6'
  readonly protocol: string
  readonly fromPort: number
  readonly toPort: number
}

/** Every rule of a security group that lets the whole internet in, and whose ports are known. */
export function openIngressOf(context: RuleContext): OpenIngress[] {
  const inline = context
    .ofType('AWS::EC2::SecurityGroup')
    .flatMap((group) =>
      itemsOf(group.properties.SecurityGroupIngress).flatMap((rule, index) =>
        openRule(group, rule, `SecurityGroupIngress.${index}`),
      ),
    )
  const apart = context.ofType('AWS::EC2::SecurityGroupIngress').flatMap((rule) => openRule(rule, rule.properties, ''))
  return [...inline, ...apart]
}

function openRule(resource: CheckedResource, rule: Json, path: string): OpenIngress[] {
  if (!isJsonObject(rule)) return []
  const range = rule.CidrIp === '0.0.0.0/0' ? 'CidrIp' : rule.CidrIpv6 === '::/0' ? 'CidrIpv6' : undefined
  const ports = portsOf(rule)
  return range && ports ? [{ resource, path, range, ...ports }] : []
}

function portsOf(rule: JsonObject): { protocol: string; fromPort: number; toPort: number } | undefined {
  if (typeof rule.IpProtocol !== 'string' && typeof rule.IpProtocol !== 'number') return undefined
  const protocol = String(rule.IpProtocol).toLowerCase()
  if (protocol === '-1') return { protocol: 'all', fromPort: 0, toPort: 65535 }
  if (protocol.startsWith('icmp')) return { protocol, fromPort: -1, toPort: -1 }
  const fromPort = numberOf(rule.FromPort)
  const toPort = numberOf(rule.ToPort) ?? fromPort
  return fromPort === undefined || toPort === undefined ? undefined : { protocol, fromPort, toPort }
}

const REMOTE_ACCESS = [
  { port: 22, name: 'SSH' },
  { port: 3389, name: 'RDP' },
]

/** What for people to log in the rule opens: SSH, RDP, both or neither. */
export function remoteAccessOf({ fromPort, toPort, protocol }: OpenIngress): string[] {
  if (protocol === 'udp' || protocol === '17') return []
  return REMOTE_ACCESS.filter(({ port }) => fromPort <= port && port <= toPort).map(({ name }) => name)
}
