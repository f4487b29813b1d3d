import type { ReadTemplate } from '../../shared/template/read-template'
import { rangeAt, type SourceNode } from '../../shared/template/source'
import type { RandomEdit } from './random-edit'

/** Lines from `first` up to, not including, `end`, counted from 0. */
interface LineSpan {
  readonly first: number
  readonly end: number
}

/** The lines of the old text that an edit may touch. */
export function allowedLines(read: ReadTemplate, { path, what }: RandomEdit): LineSpan {
  const { text } = read
  const parentPath = path.slice(0, -1)
  const parent = nodeAt(read.source, parentPath)
  const around = spanOf(text, rangeAt(read.source, parentPath) ?? read.source)
  if (!parent || parent.kind === 'scalar' || parent.kind === 'alias') return around
  // Beside the argument of a short form nothing can stand: the call is written in long form.
  if (parent.call !== undefined && parentPath.at(-1) !== parent.call && path.at(-1) !== parent.call) return around
  const size = parent.entries?.length ?? parent.items?.length ?? 0
  if (what === 'add' && (size === 0 || parent.style === 'flow')) return around
  if (what === 'add') return firstLineIfShared(text, parent)
  const range = rangeAt(read.source, path)
  if (!range || (what === 'remove' && (size < 2 || parent.style === 'flow'))) return around
  const own = spanOf(text, range)
  if (what !== 'remove') return own
  return withOwnComments(text, sharesLine(text, range.start) ? { ...own, end: own.end + 1 } : own)
}

/** The line on which a map starts behind a dash: a new first entry has to stand there. */
function firstLineIfShared(text: string, parent: SourceNode): LineSpan {
  const start = (parent.entries ?? parent.items)?.[0]?.start ?? parent.start
  const { first } = spanOf(text, { start, end: start })
  return { first, end: sharesLine(text, start) ? first + 1 : first }
}

function sharesLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() !== ''
}

/** Whether every line outside the allowed ones is in the new text, before and behind what came in their place. */
export function keepsOtherLines(before: string, after: string, { first, end }: LineSpan): boolean {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const tail = old.length - end
  const isSame = (length: number, from: number, to: number) =>
    old.slice(from, from + length).every((line, index) => line === fresh[to + index])
  return first + tail <= fresh.length && isSame(first, 0, 0) && isSame(tail, end, fresh.length - tail)
}

/** Whether the new text is the old one with lines put in at one place, or with only allowed lines changed. */
export function isInsertion(before: string, after: string, allowed: LineSpan): boolean {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  const most = Math.min(old.length, fresh.length) - head
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  return head + tail >= old.length || keepsOtherLines(before, after, allowed)
}

function nodeAt(root: SourceNode, path: RandomEdit['path']): SourceNode | undefined {
  let node: SourceNode | undefined = root
  for (const part of path) {
    if (node?.call !== undefined && node.call === part) continue
    node = typeof part === 'number' ? node?.items?.[part]?.value : node?.entries?.find(({ key }) => key === part)?.value
  }
  return node
}

function spanOf(text: string, { start, end }: { readonly start: number; readonly end: number }): LineSpan {
  const first = text.slice(0, start).split('\n').length - 1
  return { first, end: first + text.slice(start, Math.max(start, end)).split('\n').length }
}

function withOwnComments(text: string, span: LineSpan): LineSpan {
  const lines = text.split('\n')
  let { first, end } = span
  while (first > 0 && /^\s*(?:#.*)?$/.test(lines[first - 1] ?? 'x')) first -= 1
  while (end < lines.length && /^\s*$/.test(lines[end] ?? 'x')) end += 1
  return { first, end }
}
