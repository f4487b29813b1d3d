import type { Json } from '../template/json'
import { isDiagramFile, openEnvelope, refuseFormat } from './envelope'
import { findDuplicateKey, findSyntaxFault, type SyntaxFault } from './json-faults'
import { looksLikeText } from './looks-like'
import { MIGRATIONS } from './migrations'
import type { Migration } from './migrations/migration'
import { type Opened, refuse } from './opened'
import { readDocument } from './read-document'
import { Reports } from './report'
import { DEEPEST, type Scan, scan } from './scan'
import { survey } from './survey'
import { positionAt } from './text-position'

/** The longest text that is opened, in UTF-16 units. */
export const LONGEST_TEXT = 100_000_000

type Refused = ReturnType<typeof refuse>

/**
 * Opens the text of a diagram file. Never throws. `fileName` is for messages: the name without its folder. `migrations` are
 * those of this version unless a test brings its own.
 */
export function parseDiagram(text: string, fileName: string, migrations: readonly Migration[] = MIGRATIONS): Opened {
  if (text.length > LONGEST_TEXT) return refuse('too-large', `“${fileName}” is larger than 100 MB.`)
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const json = parseJson(body, fileName)
  if (json.outcome === 'refused') return json
  const { root, scanned } = json
  if (!isDiagramFile(root)) return refuseFormat(root, fileName)
  const duplicate = survey(root).keys === scanned.keys ? undefined : findDuplicateKey(body)
  if (duplicate) {
    const message = `“${fileName}” is damaged: the key “${duplicate.key.slice(0, 80)}” stands twice in one object.`
    return refuse('duplicate-key', message, positionAt(body, duplicate.offset))
  }
  const envelope = openEnvelope(root, fileName, migrations)
  if (envelope.outcome === 'refused') return envelope
  const reports = new Reports()
  const { diagram, notes } = readDocument(envelope.document, fileName, reports.add)
  const setAside = reports.setAside(envelope.migrated ? undefined : body)
  const all = [...envelope.notes, ...notes]
  if (setAside.length > 0) return { outcome: 'partial', diagram, setAside, notes: all }
  return { outcome: 'opened', diagram, notes: all }
}

type ParsedJson = { readonly outcome: 'json'; readonly root: Json; readonly scanned: Scan } | Refused

function parseJson(body: string, fileName: string): ParsedJson {
  const refused = refuseAtFirstSight(body, fileName)
  if (refused) return refused
  const scanned = scan(body)
  if (scanned.tooDeepAt !== undefined) {
    const message = `“${fileName}” is refused: objects and lists lie in one another more than ${DEEPEST} deep.`
    return refuse('too-deep', message, positionAt(body, scanned.tooDeepAt))
  }
  try {
    return { outcome: 'json', root: JSON.parse(body), scanned }
  } catch {
    return refuseSyntax(body, scanned, fileName)
  }
}

function refuseAtFirstSight(body: string, fileName: string): Refused | undefined {
  if (/^\s*$/.test(body)) return refuse('empty', `“${fileName}” is empty.`)
  if (body.replaceAll('\0', '').trim() === '') {
    return refuse('zero-filled', `“${fileName}” holds nothing but zero bytes; its content is lost.`)
  }
  if (/^\s*[{[]/.test(body)) return undefined
  const other = looksLikeText(body)
  if (!other) return undefined
  return refuse('another-format', `“${fileName}” is not a diagram file; it looks like ${other}.`)
}

const WORDS: Readonly<Record<SyntaxFault['kind'], string>> = {
  truncated: 'is cut off: it ends in the middle',
  'trailing-content': 'is damaged: something follows after its end',
  'not-json': 'is damaged: it is not JSON from here on',
}

// A recursive reader must not see more of a broken text than the scan has judged.
function refuseSyntax(body: string, { brokenAt }: Scan, fileName: string): Refused {
  const judged = brokenAt === undefined ? body : body.slice(0, brokenAt + 1)
  const found = findSyntaxFault(judged)
  const cut = found?.kind === 'truncated' && brokenAt !== undefined
  const fault: SyntaxFault = found && !cut ? found : { kind: 'not-json', offset: brokenAt ?? found?.offset ?? 0 }
  if (body.charCodeAt(fault.offset) === 0) {
    const message = `“${fileName}” is damaged: from here on it holds zero bytes.`
    return refuse('zero-filled', message, positionAt(body, fault.offset))
  }
  return refuse(fault.kind, `“${fileName}” ${WORDS[fault.kind]}.`, positionAt(body, fault.offset))
}
