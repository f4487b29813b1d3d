/** The longest logical id CloudFormation takes. */
const LONGEST = 255

/**
 * A logical id made from a label: its words in PascalCase, letters and digits of ASCII only. A label that leaves nothing
 * (日本, `!!!`, empty) gives the fallback. Where the id is taken, a number follows: `Queue2`.
 */
export function logicalIdFrom(label: string, fallback: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^A-Za-z0-9]+/)
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return freeLogicalId(/^[A-Za-z]/.test(joined) ? joined : fallback + joined, taken)
}

/** The id itself, or the id with the first number from 2 on that makes it free. */
export function freeLogicalId(wish: string, taken: ReadonlySet<string>): string {
  const base = wish.slice(0, LONGEST)
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) {
    const candidate = `${base.slice(0, LONGEST - String(number).length)}${number}`
    if (!taken.has(candidate)) return candidate
  }
}
