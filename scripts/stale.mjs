import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether something under `sources` is newer than the oldest of the `built` files, or one of those is missing. */
export function isStale(root, sources, built) {
  const made = built.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs)
  if (made.includes(undefined)) return true
  return sources.some((path) => newest(join(root, path)) > Math.min(...made))
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
