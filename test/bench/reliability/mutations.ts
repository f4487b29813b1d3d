import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decodeBytes } from '../../../shared/file/decode'
import { type Opened, refuse } from '../../../shared/file/opened'
import { parseDiagram } from '../../../shared/file/parse'
import { serialiseDiagram } from '../../../shared/file/serialise'

const root = resolve(import.meta.dirname, '../../..')

/** What opening damaged files found. */
export interface MutationFindings {
  files: number
  opened: number
  inPart: number
  refused: number
  /** Of the slowest file, in milliseconds. */
  slowest: number
  /** An exception, more than five seconds, a refusal without words, a prototype that changed. Must stay empty. */
  faults: string[]
}

/** Numbers from 0 to 1, the same ones each time for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const insertions = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', '\n', '\0', '/*', '//', '1e999', '-0', 'null', 'true', '{}', '[]'],
  ...[
    '"__proto__": {"polluted": 1},',
    '"constructor": {"prototype": {"polluted": 1}},',
    '"id": "n1",',
    '"parent": "n1",',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what Sub would take for a name
  ...['[[[[[[[[', '{"a":', '\u2028', '\ud800', '\ufeff', '<script>', 'javascript:alert(1)', '${AWS::AccountId}'],
]

function samples(): Buffer[] {
  const folder = join(root, 'assets/samples')
  const names = readdirSync(folder).filter((name) => name.endsWith('.awsdiagram'))
  return [...names.map((name) => join(folder, name)), join(root, 'test/fixtures/files/version-1.awsdiagram')].map(
    (path) => readFileSync(path),
  )
}

type Change = (bytes: Buffer, random: () => number) => Buffer

const place = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length)

const changes: readonly Change[] = [
  // Cut off.
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  // One byte becomes another.
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    changed[place(bytes, random)] = Math.floor(random() * 256)
    return changed
  },
  // A stretch is gone.
  (bytes, random) => {
    const start = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + Math.floor(random() * 400))])
  },
  // A stretch of zeros, as after a power cut.
  (bytes, random) => {
    const start = place(bytes, random)
    const changed = Buffer.from(bytes)
    return changed.fill(0, start, Math.min(changed.length, start + Math.floor(random() * 4096)))
  },
  // Something is put in.
  (bytes, random) => {
    const start = place(bytes, random)
    const text = insertions[Math.floor(random() * insertions.length)] ?? ''
    return Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(start)])
  },
  // Two stretches change places.
  (bytes, random) => {
    const [a = 0, b = 0, c = 0] = [place(bytes, random), place(bytes, random), place(bytes, random)].sort(
      (x, y) => x - y,
    )
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)])
  },
  // A value becomes another, and the file stays JSON.
  (bytes, random) => {
    const values = ['null', '-1', '1e308', '"x"', '[]', '{}', 'true', '"n1"', '"__proto__"']
    const value = values[Math.floor(random() * values.length)] ?? 'null'
    const all = [...bytes.toString('utf8').matchAll(/: (?:"[^"\n]*"|-?\d+(?:\.\d+)?|true|false)(?=[,\n])/gu)]
    const chosen = all[Math.floor(random() * all.length)]
    if (!chosen) return bytes
    const text = bytes.toString('utf8')
    return Buffer.from(`${text.slice(0, chosen.index)}: ${value}${text.slice(chosen.index + chosen[0].length)}`)
  },
]

/** Opens so many damaged diagram files: one to three changes to each, the same ones in every run. */
export function openMutations(count: number, seed = 1): MutationFindings {
  const random = numbersFrom(seed)
  const originals = samples()
  const found: MutationFindings = { files: 0, opened: 0, inPart: 0, refused: 0, slowest: 0, faults: [] }
  for (let turn = 0; turn < count; turn += 1) {
    let bytes = originals[turn % originals.length] ?? Buffer.alloc(0)
    const rounds = 1 + Math.floor(random() * 3)
    for (let round = 0; round < rounds; round += 1) {
      // Every third file stays JSON: damage that only a look at the values finds.
      const change = turn % 3 === 0 ? changes.at(-1) : changes[Math.floor(random() * changes.length)]
      bytes = change?.(bytes, random) ?? bytes
    }
    openOne(found, bytes, `mutation ${turn} of seed ${seed}`)
  }
  return found
}

function openOne(found: MutationFindings, bytes: Buffer, where: string): void {
  const began = performance.now()
  try {
    count(found, read(bytes), where)
  } catch (error) {
    found.faults.push(`${where}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const took = performance.now() - began
  found.files += 1
  found.slowest = Math.max(found.slowest, took)
  if (took > 5000) found.faults.push(`${where}: took ${Math.round(took)} ms`)
  if (isPolluted()) found.faults.push(`${where}: a prototype changed`)
}

function read(bytes: Uint8Array): Opened {
  const decoded = decodeBytes(bytes, 'x')
  if (decoded.outcome === 'text') return parseDiagram(decoded.text, 'x')
  return refuse(decoded.refusal.code, decoded.refusal.message)
}

/** What opened can be saved, and then opens wholly. */
function count(found: MutationFindings, opened: Opened, where: string): void {
  if (opened.outcome === 'refused') {
    found.refused += 1
    if (opened.refusal.message === '') found.faults.push(`${where}: refused without a word`)
    return
  }
  if (opened.outcome === 'partial') found.inPart += 1
  else found.opened += 1
  const again = parseDiagram(serialiseDiagram(opened.diagram), 'x')
  if (again.outcome !== 'opened') found.faults.push(`${where}: what opened cannot be saved`)
}

function isPolluted(): boolean {
  return 'polluted' in {} || Object.keys(Object.prototype).length > 0 || Object.keys(Array.prototype).length > 0
}
