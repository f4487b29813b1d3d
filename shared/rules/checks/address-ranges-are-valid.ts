import { type CidrBlock, cidrSize, cidrText, parseCidr } from '../../catalogue/cidr'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

const SMALLEST_BITS = 28
const LARGEST_BITS = 16

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
export const addressRangesAreValid: Rule = {
  id: 'address-ranges-are-valid',
  severity: 'error',
  title: 'The addresses of a VPC or subnet are a range from /16 to /28 that starts where it should',
  reason: 'AWS refuses ranges that are larger, smaller, or start in the middle of themselves.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  check: (context) =>
    context.ofType('AWS::EC2::VPC', 'AWS::EC2::Subnet').flatMap((resource) => {
      const value = settingOf(resource, 'CidrBlock')
      if (typeof value !== 'string' || value.includes('{{')) return []
      const block = parseCidr(value)
      const reason = objection(block)
      if (!reason) return []
      const start = block && { ...block, first: Math.floor(block.first / cidrSize(block)) * cidrSize(block) }
      const wanted = start && objection(start) === undefined ? cidrText(start) : undefined
      return [
        {
          message: `${nameOf(resource)}: ${value} ${reason}.`,
          where: context.at(resource, 'CidrBlock'),
          ...(wanted && offerProperties(context, resource, `Set it to ${wanted}`, { CidrBlock: wanted })),
        },
      ]
    }),
  fix: applyMending,
}

function objection(block: CidrBlock | undefined): string | undefined {
  if (!block) return 'is no range of addresses such as 10.0.0.0/16'
  if (block.bits < LARGEST_BITS) return 'is too large; /16 is the largest range'
  if (block.bits > SMALLEST_BITS) return 'is too small; /28 is the smallest range'
  return block.first % cidrSize(block) === 0 ? undefined : 'does not start at the first address of its range'
}
