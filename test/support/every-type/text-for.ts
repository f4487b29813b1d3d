import fc from 'fast-check'

/** What is known of a text that a validator wants. */
export interface TextDemand {
  readonly pattern?: string
  /** Characters. */
  readonly minimum?: number
  readonly maximum?: number
}

const SAMPLES = 200

/** A text that meets the demand, always the same one; undefined: none was found. */
export function textFor({ pattern, minimum = 0, maximum = Number.POSITIVE_INFINITY }: TextDemand): string | undefined {
  if (pattern === undefined) return 'orders'.padEnd(minimum, 's').slice(0, maximum)
  const regex = readPattern(pattern)
  if (!regex) return undefined
  const fits = (text: string) => regex.test(text) && text.length >= minimum && text.length <= maximum
  const common = COMMON.find(fits)
  if (common !== undefined) return common
  const texts = fc.sample(fc.stringMatching(printable(pattern), { size: minimum > 30 ? 'large' : 'small' }), {
    numRuns: SAMPLES,
    seed: 1,
  })
  return texts.find((text) => fits(text) && /^[ -~]+$/.test(text)) ?? texts.find(fits)
}

/** Texts that many patterns ask for. */
const COMMON = [
  'orders',
  'Orders',
  'orders-1',
  'ORDERS',
  '1',
  '123456789012',
  'eu-central-1',
  '0123456789abcdef',
  '01234567-89ab-cdef-0123-456789abcdef',
  'https://example.com/orders',
  's3://orders/a',
  '2030-01-01T00:00:00Z',
  '10.0.0.0/16',
  'a@example.com',
  'arn:aws:iam::123456789012:role/orders',
]

// The patterns are of several dialects; JavaScript's has no inline flags and no \Z.
function plain(pattern: string): string {
  return pattern.replaceAll('(?i)', '').replaceAll('\\Z', '$').replaceAll('\\A', '^')
}

function readPattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(plain(pattern))
  } catch {
    return undefined
  }
}

/** The pattern without what the generator of texts does not know: looking ahead, classes of Unicode. */
function printable(pattern: string): RegExp {
  const simple = plain(pattern)
    .replaceAll(/\(\?[!=][^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replaceAll(/\\p\{[^}]*\}/g, 'a-z')
    .replaceAll(/\\([-:/!@#+=_,<>&"' ])/g, (_whole, sign: string) => (sign === '-' ? '\\-' : sign))
  return new RegExp(simple)
}
