import type { DiagramIndex } from '../diagram/queries'
import { isResource, withDescendants } from '../diagram/queries'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { getAtt, select } from '../template/intrinsics'
import type { Json } from '../template/json'

/** A range of IPv4 addresses: the first address as a number, and how many leading bits are fixed (0 to 32). */
export interface CidrBlock {
  readonly first: number
  readonly bits: number
}

/** Reads `10.0.0.0/16`; undefined where the text is no such range. */
export function parseCidr(text: unknown): CidrBlock | undefined {
  const match = typeof text === 'string' ? /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text) : null
  if (!match) return undefined
  const numbers = match.slice(1).map(Number)
  const bits = numbers.pop() ?? 33
  if (bits > 32 || numbers.some((octet) => octet > 255)) return undefined
  return { first: numbers.reduce((sum, octet) => sum * 256 + octet, 0), bits }
}

/** Writes a range as `10.0.0.0/16`. */
export function cidrText({ first, bits }: CidrBlock): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256)
  return `${octets.join('.')}/${bits}`
}

/** How many addresses a range has. */
export function cidrSize(block: CidrBlock): number {
  return 2 ** (32 - block.bits)
}

/** Whether two ranges share an address. */
export function cidrsOverlap(a: CidrBlock, b: CidrBlock): boolean {
  return a.first < b.first + cidrSize(b) && b.first < a.first + cidrSize(a)
}

/** Whether `inner` lies wholly in `outer`. */
export function cidrContains(outer: CidrBlock, inner: CidrBlock): boolean {
  return inner.first >= outer.first && inner.first + cidrSize(inner) <= outer.first + cidrSize(outer)
}

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
