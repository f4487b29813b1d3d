import { createHash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import type { DiskVersion, Fingerprint } from '../../shared/bridge/documents'

/** SHA-256 of the bytes. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Describes bytes as they lie on disk. */
export function diskVersion(bytes: Uint8Array, stat: BigIntStats): DiskVersion {
  return { fingerprint: fingerprintOf(bytes), modifiedAt: Number(stat.mtimeMs), size: bytes.length }
}

/** Whether nothing has touched the file between two looks at it. "Different" counts, never "newer". */
export function sameStamp(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.dev === other.dev &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  )
}
