import { cidrsOverlap, cidrText } from '../../catalogue/cidr'
import { freeRange, rangesOf, subnetRanges } from '../address-room'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
export const subnetsDoNotOverlap: Rule = {
  id: 'subnets-do-not-overlap',
  severity: 'error',
  title: 'No two subnets of a VPC share an address',
  reason: 'AWS refuses a subnet whose addresses another has already.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  check: (context) =>
    context.ofType('AWS::EC2::VPC').flatMap((vpc) => {
      const subnets = subnetRanges(context, vpc).filter(({ subnet }) => subnet.body.Condition === undefined)
      const taken = subnets.map(({ block }) => block)
      return subnets.flatMap(({ subnet, block }, index) => {
        const other = subnets.slice(0, index).find((each) => cidrsOverlap(each.block, block))
        if (!other) return []
        const free = freeRange(rangesOf(context, vpc) ?? [], taken, block.bits)
        const wanted = free && cidrText(free)
        return [
          {
            message: `${nameOf(subnet)} (${cidrText(block)}) and ${nameOf(other.subnet)} (${cidrText(other.block)}) share addresses.`,
            where: context.at(subnet, 'CidrBlock'),
            ...(wanted && offerProperties(context, subnet, `Set it to ${wanted}`, { CidrBlock: wanted })),
          },
        ]
      })
    }),
  fix: applyMending,
}
