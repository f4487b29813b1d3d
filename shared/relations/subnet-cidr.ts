import { type CidrBlock, cidrsOverlap, cidrText, parseCidr } from '../catalogue/cidr'
import type { DiagramIndex } from '../diagram/queries'
import { isResource, withDescendants } from '../diagram/queries'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { getAtt, select } from '../template/intrinsics'
import type { Json } from '../template/json'

/** The subnets of a VPC, in document order. */
export function subnetsOf(vpc: DiagramNode, index: DiagramIndex): ResourceNode[] {
  return withDescendants(index, [vpc.id])
    .filter(isResource)
    .filter((node) => node.type === 'AWS::EC2::Subnet')
}

/**
 * The addresses a subnet gets that has none of its own: a sixteenth of the VPC that no other subnet has. Where the VPC's
 * own range is an expression, CloudFormation is asked to divide it.
 */
export function proposedCidr(subnet: ResourceNode, vpc: ResourceNode, index: DiagramIndex): Json {
  const subnets = subnetsOf(vpc, index)
  const range = parseCidr(vpc.properties.CidrBlock)
  if (!range)
    return select(
      subnets.findIndex((each) => each.id === subnet.id),
      dividedCidr(vpc),
    )
  const taken = subnets.flatMap((each) => parseCidr(each.properties.CidrBlock) ?? [])
  const undecided = subnets.filter((each) => each.properties.CidrBlock === undefined)
  const place = undecided.findIndex((each) => each.id === subnet.id)
  const free = freeParts(range, taken)
  const block = free[place] ?? free[free.length - 1]
  return block ? cidrText(block) : cidrText({ first: range.first, bits: 28 })
}

function dividedCidr(vpc: ResourceNode): Json {
  return { 'Fn::Cidr': [getAtt(vpc.logicalId, 'CidrBlock'), 16, 12] }
}

function freeParts(range: CidrBlock, taken: readonly CidrBlock[]): CidrBlock[] {
  const bits = Math.min(28, range.bits + 4)
  const size = 2 ** (32 - bits)
  const parts = Array.from({ length: 2 ** (bits - range.bits) }, (_, i) => ({ first: range.first + i * size, bits }))
  return parts.filter((part) => !taken.some((other) => cidrsOverlap(part, other)))
}
