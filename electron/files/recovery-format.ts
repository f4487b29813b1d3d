import * as z from 'zod'
import { fingerprintOf } from './fingerprint'

const header = z.object({
  format: z.literal('stackboard-recovery'),
  version: z.literal(1),
  documentId: z.string(),
  kind: z.enum(['diagram', 'template']),
  name: z.string(),
  /** The file it belongs to. Absent: there never was one. */
  path: z.string().optional(),
  baseFingerprint: z.string().optional(),
  writtenAt: z.number(),
  /** Length and hash of what follows: a half-written copy does not match them. */
  size: z.number(),
  sha256: z.string(),
})

/** What is known about a recovery copy apart from its text. */
export type RecoveryHeader = Omit<z.infer<typeof header>, 'format' | 'version' | 'size' | 'sha256'>

const lineFeed = 10

/** One line of header, then the text. */
export function serialiseRecovery(about: RecoveryHeader, text: Uint8Array): Uint8Array {
  const line = JSON.stringify({
    format: 'stackboard-recovery',
    version: 1,
    ...about,
    size: text.length,
    sha256: fingerprintOf(text),
  })
  return Buffer.concat([Buffer.from(`${line}\n`), text])
}

/** Header and text of a copy; `text` is absent when the copy is not whole. Nothing: not a recovery copy at all. */
export function parseRecovery(bytes: Uint8Array): { about: RecoveryHeader; text?: Uint8Array } | undefined {
  const end = bytes.indexOf(lineFeed)
  const parsed = header.safeParse(parseJson(Buffer.from(bytes.subarray(0, Math.max(end, 0))).toString('utf8')))
  if (!parsed.success) return undefined
  const { format: _format, version: _version, size, sha256, ...about } = parsed.data
  const text = bytes.subarray(end + 1)
  return text.length === size && fingerprintOf(text) === sha256 ? { about, text } : { about }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
