import { cidrText } from '../../catalogue/cidr'
import { freeRange, rangesOf, subnetRanges } from '../address-room'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

const WAYS = ['CidrBlock', 'Ipv4IpamPoolId', 'Ipv6IpamPoolId', 'Ipv6CidrBlock']
const USUAL_BITS = 20

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
export const subnetHasAnAddressRange: Rule = {
  id: 'subnet-has-an-address-range',
  severity: 'error',
  title: 'A subnet says which addresses are its own',
  reason: 'AWS gives a subnet no addresses by itself; without a range, or a pool to take one from, it is not made.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  check: (context) =>
    context
      .ofType('AWS::EC2::Subnet')
      .filter((subnet) => WAYS.every((path) => settingOf(subnet, path) === undefined))
      .map((subnet) => {
        const wanted = freeRangeFor(context, subnet)
        return {
          message: `${nameOf(subnet)} has no range of addresses.`,
          where: context.at(subnet, 'CidrBlock'),
          ...(wanted && offerProperties(context, subnet, `Set it to ${wanted}`, { CidrBlock: wanted })),
        }
      }),
  fix: applyMending,
}

function freeRangeFor(context: RuleContext, subnet: CheckedResource): string | undefined {
  const vpc = referredTo(context, subnet.properties.VpcId)
  const ranges = vpc && rangesOf(context, vpc)
  if (!ranges) return undefined
  const bits = Math.max(USUAL_BITS, ranges[0]?.bits ?? 0)
  const taken = subnetRanges(context, vpc).map(({ block }) => block)
  const free = freeRange(ranges, taken, bits)
  return free && cidrText(free)
}
