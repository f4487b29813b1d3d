import { type CidrBlock, cidrContains, cidrSize, cidrsOverlap, parseCidr } from '../catalogue/cidr'
import type { CheckedResource, RuleContext } from './rule'
import { referredTo } from './subnet-ways'

/** Every range a VPC of this template has; undefined where one is an expression. */
export function rangesOf(context: RuleContext, vpc: CheckedResource): CidrBlock[] | undefined {
  const more = context
    .ofType('AWS::EC2::VPCCidrBlock')
    .filter((each) => referredTo(context, each.properties.VpcId) === vpc)
    .filter((each) => each.properties.AmazonProvidedIpv6CidrBlock === undefined)
  const ranges = [vpc, ...more].map((each) => parseCidr(each.properties.CidrBlock))
  return ranges.every((range) => range !== undefined) ? ranges : undefined
}

/** The subnets of a VPC whose range is written out. */
export function subnetRanges(context: RuleContext, vpc: CheckedResource) {
  return context
    .ofType('AWS::EC2::Subnet')
    .filter((subnet) => referredTo(context, subnet.properties.VpcId) === vpc)
    .flatMap((subnet) => {
      const block = parseCidr(subnet.properties.CidrBlock)
      return block ? [{ subnet, block }] : []
    })
}

/** The first range of this size in a VPC that none of the taken ones overlaps; undefined: there is no room. */
export function freeRange(
  ranges: readonly CidrBlock[],
  taken: readonly CidrBlock[],
  bits: number,
): CidrBlock | undefined {
  const size = 2 ** (32 - bits)
  for (const range of ranges) {
    for (let first = range.first; first < range.first + cidrSize(range); first += size) {
      const block = { first, bits }
      if (cidrContains(range, block) && !taken.some((other) => cidrsOverlap(other, block))) return block
    }
  }
  return undefined
}
