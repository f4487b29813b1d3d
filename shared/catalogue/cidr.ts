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

/** The first free range of these many leading bits in `within`; undefined: all of it is taken. */
export function freeCidr(within: CidrBlock, bits: number, taken: readonly CidrBlock[]): CidrBlock | undefined {
  const size = 2 ** (32 - bits)
  const end = within.first + cidrSize(within)
  for (let first = within.first; first + size <= end; first += size) {
    const block = { first, bits }
    if (!taken.some((other) => cidrsOverlap(block, other))) return block
  }
  return undefined
}
