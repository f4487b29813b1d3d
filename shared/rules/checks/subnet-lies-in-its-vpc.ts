import { cidrContains, cidrText, parseCidr } from '../../catalogue/cidr'
import { freeRange, rangesOf, subnetRanges } from '../address-room'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
export const subnetLiesInItsVpc: Rule = {
  id: 'subnet-lies-in-its-vpc',
  severity: 'error',
  title: 'The addresses of a subnet are addresses of its VPC',
  reason: 'A subnet is a part of its VPC; AWS refuses one with addresses the VPC does not have.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  check: (context) =>
    context.ofType('AWS::EC2::VPC').flatMap((vpc) => {
      const ranges = rangesOf(context, vpc)
      if (!ranges) return []
      const subnets = subnetRanges(context, vpc)
      const taken = subnets.map(({ block }) => block)
      return subnets
        .filter(({ block }) => !ranges.some((range) => cidrContains(range, block)))
        .map(({ subnet, block }) => {
          const smallest = Math.max(block.bits, (ranges[0]?.bits ?? 0) + 1)
          const free = freeRange(ranges, taken, smallest)
          const wanted = free && cidrText(free)
          return {
            message: `${nameOf(subnet)} has ${cidrText(block)}, which is not part of ${nameOf(vpc)} (${ranges.map(cidrText).join(', ')}).`,
            where: context.at(subnet, 'CidrBlock'),
            ...(wanted &&
              parseCidr(wanted) &&
              offerProperties(context, subnet, `Set it to ${wanted}`, { CidrBlock: wanted })),
          }
        })
    }),
  fix: applyMending,
}
