import { blockLines } from './block-lines'
import { isJsonObject, type Json, type JsonObject, sameJson } from './json'
import { styleOf } from './patch-style'
import { editsFor, type PatchPlace, type PathEdit } from './patch-walk'
import type { Path } from './path'
import { type ReadTemplate, readSource } from './read-template'
import { RefusedTemplate } from './refusal'
import type { SourceNode } from './source'
import { applyEdits } from './text-edits'

/** A template's text after saving back. */
export interface PatchedTemplate {
  readonly text: string
  /** The whole text had to be written anew: comments and the way it was written are lost. */
  readonly rewritten: boolean
}

const MOST_TRIES = 12

/**
 * The text of a template with only the lines of what differs changed; the same template gives the same bytes. What comes out
 * is read again and says exactly what is wanted: where an edit would not, more around it is written anew, in the end all.
 * The order of keys that are there already stays.
 */
export function patchTemplate(
  read: Pick<ReadTemplate, 'text' | 'source' | 'syntax'>,
  wanted: JsonObject,
): PatchedTemplate {
  if (sameJson(read.source.value, wanted)) return { text: read.text, rewritten: false }
  const style = styleOf(read)
  const coarse = new Set<string>()
  let expand: ReadonlySet<SourceNode> = new Set()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const place: PatchPlace = { text: read.text, style, json: read.syntax === 'json', coarse, expand }
    const edits = editsFor(read.source, wanted, place)
    const text = applyEdits(read.text, edits)
    const outcome = compare(text, wanted)
    if (outcome === 'same') return { text, rewritten: false }
    const touched = touchedAnchors(read.source, edits)
    if (touched.size > expand.size) expand = touched
    else if (!widen(coarse, outcome === 'unreadable' ? edits.map(({ path }) => path) : [outcome])) break
  }
  return { text: wholeText(read, wanted), rewritten: true }
}

function wholeText(read: Pick<ReadTemplate, 'text' | 'source' | 'syntax'>, wanted: JsonObject): string {
  const style = styleOf(read)
  const text =
    read.syntax === 'json'
      ? `${JSON.stringify(wanted, undefined, style.unit || 2)}\n`
      : `${blockLines(wanted, style).join('\n')}\n`
  return text.replaceAll('\n', style.newline)
}

/** The first path where a text says something else than wanted. */
function compare(text: string, wanted: JsonObject): 'same' | 'unreadable' | Path {
  try {
    return firstDifference(readSource(text, { evenIfLong: true }).source.value, wanted, []) ?? 'same'
  } catch (error) {
    if (error instanceof RefusedTemplate) return 'unreadable'
    throw error
  }
}

function firstDifference(a: Json | undefined, b: Json | undefined, path: Path): Path | undefined {
  if (sameJson(a, b)) return undefined
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    const index = a.findIndex((item, i) => !sameJson(item, b[i]))
    return firstDifference(a[index], b[index], [...path, index])
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return path
  const key = [...Object.keys(a), ...Object.keys(b)].find((each) => !sameJson(own(a, each), own(b, each)))
  return key === undefined ? path : firstDifference(own(a, key), own(b, key), [...path, key])
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Marks one more value around each path to be written anew as a whole; false: all around it is marked already. */
function widen(coarse: Set<string>, paths: readonly Path[]): boolean {
  let grown = false
  for (const path of paths) {
    for (let length = path.length; length >= 0; length -= 1) {
      const key = JSON.stringify(path.slice(0, length))
      if (coarse.has(key)) continue
      coarse.add(key)
      grown = true
      break
    }
  }
  return grown
}

/** Anchored values in which something changes: what their aliases stand for would change with them. */
function touchedAnchors(root: SourceNode, edits: readonly PathEdit[]): Set<SourceNode> {
  const touched = new Set<SourceNode>()
  const left: SourceNode[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    const { start, end, anchor } = node
    if (anchor !== undefined && edits.some((edit) => edit.start <= end && edit.end >= start)) touched.add(node)
    for (const entry of node.entries ?? []) left.push(entry.value)
    for (const item of node.items ?? []) left.push(item.value)
  }
  return touched
}
