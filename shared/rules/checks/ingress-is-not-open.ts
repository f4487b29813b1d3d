import { type OpenIngress, openIngressOf, remoteAccessOf } from '../ingress-rules'
import { nameOf } from '../naming'
import type { Rule } from '../rule'

const WEB_PORTS = new Set([80, 443])

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const ingressIsNotOpen: Rule = {
  id: 'ingress-is-not-open',
  severity: 'warning',
  title: 'Only web ports are open to the whole internet',
  reason: 'Every port that anybody can reach is one that anybody can attack.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  check: (context) =>
    openIngressOf(context)
      .filter((open) => remoteAccessOf(open).length === 0 && !isWeb(open) && !open.protocol.startsWith('icmp'))
      .map((open) => ({
        message: `${nameOf(open.resource)} lets the whole internet in on ${ports(open)}.`,
        where: context.at(open.resource, open.path),
      })),
}

function isWeb({ fromPort, toPort }: OpenIngress): boolean {
  return fromPort === toPort && WEB_PORTS.has(fromPort)
}

function ports({ fromPort, toPort, protocol }: OpenIngress): string {
  return fromPort === toPort ? `port ${fromPort} (${protocol})` : `ports ${fromPort} to ${toPort} (${protocol})`
}
