import { readFileSync } from 'node:fs'
import { saveFile } from '../../../electron/files/atomic-save'
import { createRecovery } from '../../../electron/files/recovery'
import { realSaveTools, type SaveTools } from '../../../electron/files/save-tools'
import type { KeepCopy } from '../../../electron/files/write-in-place'

/** What the process is told to do, as JSON in its only argument. */
export interface OneWrite {
  /** `save`: of a file. `recovery`: of a recovery copy. */
  readonly what: 'save' | 'recovery'
  readonly path: string
  /** A file with the bytes to write; it lies apart, so that reading it is not among the calls that are disturbed. */
  readonly source: string
  /** Fingerprint of what the file is expected to hold; absent: it is expected not to be there. */
  readonly expected?: string
  readonly recoveryFolder: string
}

// A process of its own: writes once, says what came of it, and ends. Names are the same each time, so that they can be watched.
const { what, path, source, expected, recoveryFolder }: OneWrite = JSON.parse(process.argv[2] ?? '')
let names = 0
const tools: SaveTools = { ...realSaveTools, randomName: () => String(++names).padStart(12, '0') }
const recovery = createRecovery(tools, recoveryFolder)
const bytes = readFileSync(source)
const about = { documentId: 'document-1', kind: 'diagram', name: 'a', writtenAt: 1 } as const

const keepCopy: KeepCopy = async (content) => {
  await recovery.write({ ...about, documentId: 'in-place-1' }, content)
  await recovery.read('in-place-1')
  return () => recovery.drop('in-place-1')
}

async function save(): Promise<string> {
  const saved = await saveFile(tools, {
    path,
    bytes,
    expected: expected ?? 'absent',
    makeLinkTarget: false,
    keepCopy,
  })
  return saved.ok ? saved.value.outcome : `failed: ${saved.error.message}`
}

async function copy(): Promise<string> {
  return recovery.write(about, bytes).then(
    () => 'saved',
    (error) => `failed: ${error instanceof Error ? error.message : String(error)}`,
  )
}

process.stdout.write(await (what === 'save' ? save() : copy()))
