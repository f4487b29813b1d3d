import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type BundledPackage, licenceTextIn, noticeOf } from './notice/notice'

// Writes NOTICE.md: the licences of every package that is, or may be, inside the packaged app. --check: only compares.

const root = resolve(import.meta.dirname, '..')
const file = join(root, 'NOTICE.md')
/** The folders whose sources end up in the app. */
const sources = ['electron', 'renderer', 'shared']

const notice = noticeOf(closureOf(importedBySources()))
if (!process.argv.includes('--check')) {
  writeFileSync(file, notice)
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== notice) {
  console.error('NOTICE.md is not what the installed packages say; run scripts/build-notice.ts')
  process.exitCode = 1
}

/** Names of the packages that our sources import. */
function importedBySources(): Set<string> {
  const names = new Set<string>()
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      for (const [, name] of text.matchAll(
        /^(?:import|export)\b[^'";]*['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"]/gm,
      )) {
        if (name) names.add(name)
      }
    }
  }
  for (const own of ['electron', ...builtinModules]) names.delete(own)
  return names
}

/** These packages and all that they depend on, sorted by name and version. */
function closureOf(names: Iterable<string>): BundledPackage[] {
  const found = new Map<string, BundledPackage>()
  const visit = (name: string, from: string) => {
    const folder = findPackage(name, from)
    // An optional part for another system is not installed here, and its licence is its parent's.
    if (folder === undefined || found.has(folder)) return
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string
      version: string
      license?: string
      dependencies?: Record<string, string>
    }
    found.set(folder, {
      name: about.name,
      version: about.version,
      licence: about.license ?? 'see below',
      text: licenceTextIn(folder),
    })
    for (const dependency of Object.keys(about.dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of names) visit(name, root)
  return [...found.values()].sort((one, other) =>
    `${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1,
  )
}

function findPackage(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  return from === dirname(from) || from === root ? undefined : findPackage(name, dirname(from))
}
