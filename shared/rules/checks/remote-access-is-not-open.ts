import { ref } from '../../template/intrinsics'
import { toPath } from '../../template/path'
import { freeNameFor } from '../free-names'
import { type OpenIngress, openIngressOf, remoteAccessOf } from '../ingress-rules'
import { applyMending, offer, propertyStep } from '../mending'
import { listed, nameOf } from '../naming'
import type { Rule, RuleContext } from '../rule'

const PRIVATE_ADDRESSES = '10.0.0.0/8'

/** https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html */
export const remoteAccessIsNotOpen: Rule = {
  id: 'remote-access-is-not-open',
  severity: 'error',
  title: 'Nobody can try to log in from anywhere on the internet',
  reason: 'Open SSH and RDP ports are found within minutes and attacked for as long as they are open.',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  check: (context) =>
    openIngressOf(context).flatMap((open) => {
      const ways = remoteAccessOf(open)
      if (ways.length === 0) return []
      return [
        {
          message: `${nameOf(open.resource)} lets the whole internet in over ${listed(ways)}. Session Manager needs no open port.`,
          where: context.at(open.resource, open.path),
          ...mend(context, open),
        },
      ]
    }),
  fix: applyMending,
}

function mend(context: RuleContext, { resource, path, range }: OpenIngress) {
  if (range !== 'CidrIp') return {}
  const name = freeNameFor(context, `${resource.id}AllowedAddresses`)
  const place = path === '' ? [range] : [...toPath(path), range]
  const step = propertyStep(context, resource, place, ref(name))
  const parameter = {
    Type: 'String',
    Default: PRIVATE_ADDRESSES,
    Description: 'The addresses from which people may log in',
    AllowedPattern: '(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}',
  }
  const section = { do: 'section', section: 'parameters', name, value: parameter } as const
  return offer('Only let in addresses named at deployment', step && [section, step])
}
