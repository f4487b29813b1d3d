import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '../../../electron/files/fingerprint'
import { parseRecovery, serialiseRecovery } from '../../../electron/files/recovery-format'
import type { OneWrite } from './one-write'

/** A way of writing that must survive anything. */
export interface Scenario {
  readonly name: string
  /** Puts the disk into its state before the write, and says what to write. */
  prepare(folder: string): OneWrite
  /** What is on the disk now. `damaged`: neither the old nor the new text can be had whole. */
  look(folder: string): 'old' | 'new' | 'damaged'
}

/** More than six of the pieces that a file is written in. */
export const oldText = 'old '.repeat(800_000)
export const newText = 'new, and longer '.repeat(250_000)

const oldFingerprint = fingerprintOf(Buffer.from(oldText))

const place = (folder: string) => ({
  file: join(folder, 'files', 'a.awsdiagram'),
  link: join(folder, 'files', 'link.awsdiagram'),
  second: join(folder, 'files', 'second.awsdiagram'),
  source: join(folder, 'source'),
  recovery: join(folder, 'recovery'),
})

function fresh(folder: string): ReturnType<typeof place> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'files'), { recursive: true })
  mkdirSync(join(folder, 'recovery'))
  writeFileSync(join(folder, 'source'), newText)
  return place(folder)
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function lookAtFile(folder: string, before: string | undefined = oldText): 'old' | 'new' | 'damaged' {
  const now = textAt(place(folder).file)
  if (now === newText) return 'new'
  return now === before ? 'old' : 'damaged'
}

function copyIn(folder: string, documentId: string): string | undefined {
  const path = join(folder, 'recovery', `${documentId}.recovery`)
  const text = existsSync(path) ? parseRecovery(readFileSync(path))?.text : undefined
  return text && Buffer.from(text).toString('utf8')
}

/** Every way in which the app writes a document. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'save over a file',
    prepare: (folder) => {
      const { file, source, recovery } = fresh(folder)
      writeFileSync(file, oldText)
      return { what: 'save', path: file, source, expected: oldFingerprint, recoveryFolder: recovery }
    },
    look: lookAtFile,
  },
  {
    name: 'save as a new file',
    prepare: (folder) => {
      const { file, source, recovery } = fresh(folder)
      return { what: 'save', path: file, source, recoveryFolder: recovery }
    },
    look: (folder) => (textAt(place(folder).file) === undefined ? 'old' : lookAtFile(folder)),
  },
  {
    name: 'save through a link',
    prepare: (folder) => {
      const { file, link, source, recovery } = fresh(folder)
      writeFileSync(file, oldText)
      symlinkSync('a.awsdiagram', link)
      return { what: 'save', path: link, source, expected: oldFingerprint, recoveryFolder: recovery }
    },
    look: lookAtFile,
  },
  {
    name: 'save a file with two names, in place',
    prepare: (folder) => {
      const { file, second, source, recovery } = fresh(folder)
      writeFileSync(file, oldText)
      linkSync(file, second)
      return { what: 'save', path: file, source, expected: oldFingerprint, recoveryFolder: recovery }
    },
    look: (folder) => {
      const state = lookAtFile(folder)
      return state === 'damaged' && copyIn(folder, 'in-place-1') === newText ? 'new' : state
    },
  },
  {
    name: 'write a recovery copy over the one before',
    prepare: (folder) => {
      const { file, source, recovery } = fresh(folder)
      const about = { documentId: 'document-1', kind: 'diagram', name: 'a', writtenAt: 0 } as const
      writeFileSync(join(recovery, 'document-1.recovery'), serialiseRecovery(about, Buffer.from(oldText)))
      return { what: 'recovery', path: file, source, recoveryFolder: recovery }
    },
    look: (folder) => {
      const copy = copyIn(folder, 'document-1')
      if (copy === newText) return 'new'
      return copy === oldText ? 'old' : 'damaged'
    },
  },
]

/** Every path that a write touches, for the watching of system calls. */
export function touchedPaths(folder: string): string[] {
  const { file, link, second, recovery } = place(folder)
  const copies = ['document-1', 'in-place-1'].map((id) => join(recovery, `${id}.recovery`))
  const temporary = [1, 2, 3].map((turn) => `.~sb-${String(turn).padStart(12, '0')}.tmp`)
  const folders = [join(folder, 'files'), recovery]
  return [
    file,
    link,
    second,
    ...copies,
    ...folders,
    ...folders.flatMap((each) => temporary.map((name) => join(each, name))),
  ]
}
