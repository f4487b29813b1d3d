import { visit } from 'jsonc-parser'

/** A place where a text stops being JSON. */
export interface SyntaxFault {
  readonly kind: 'truncated' | 'trailing-content' | 'not-json'
  readonly offset: number
}

/**
 * The first place where a text is not JSON; undefined: none is found. The text must be no deeper than `scan` allows, and end
 * where `scan` found it broken.
 */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  let first: number | undefined
  let last = 0
  let depth = 0
  let rootEnd: number | undefined
  const begin = () => {
    depth++
  }
  const end = (offset: number, length: number) => {
    depth--
    // At the end of a text that is cut off it closes what is open with nothing.
    if (depth === 0 && length > 0) rootEnd ??= offset + length
  }
  visit(
    text,
    {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onObjectEnd: end,
      onArrayEnd: end,
      onError: (_error, offset, length) => {
        if (first !== undefined && first <= offset) return
        first = offset
        last = offset + length
      },
    },
    { disallowComments: true },
  )
  if (first === undefined) return undefined
  if (rootEnd !== undefined && first >= rootEnd) return { kind: 'trailing-content', offset: first }
  // A bracket or comma that stands in the wrong place is whole; anything else at the very end may be half of something.
  const isWhole = /[[\]{}:,]/.test(text.charAt(first))
  return { kind: last >= text.trimEnd().length && !isWhole ? 'truncated' : 'not-json', offset: first }
}

/** The first key that an object of a JSON text holds for the second time; undefined: none does. */
export function findDuplicateKey(text: string): { readonly key: string; readonly offset: number } | undefined {
  const open: Set<string>[] = []
  let found: { key: string; offset: number } | undefined
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set())
    },
    onObjectEnd: () => {
      open.pop()
    },
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1)
      if (keys?.has(key) && !found) found = { key, offset }
      keys?.add(key)
    },
  })
  return found
}

/** Where values stand in a JSON text: offsets of first character and end, by `spanKey` of their path. */
export type Spans = ReadonlyMap<string, { readonly start: number; readonly end: number }>

/** The key of a path of one or two parts. */
export function spanKey(path: readonly (string | number)[]): string {
  return JSON.stringify(path)
}

/** Where everything stands that lies one or two levels below the root of a JSON text. */
export function findSpans(text: string): Spans {
  const spans = new Map<string, { start: number; end: number }>()
  const open: { start: number; path: readonly (string | number)[] }[] = []
  const begin = (offset: number, path: readonly (string | number)[]) => {
    open.push({ start: offset, path })
  }
  const end = (offset: number, length: number) => {
    const opened = open.pop()
    if (opened) put(spans, opened.path, opened.start, offset + length)
  }
  visit(text, {
    // The path is only copied where it is short enough to matter.
    onObjectBegin: (offset, _length, _line, _column, path) => begin(offset, open.length <= 2 ? path() : TOO_LONG),
    onArrayBegin: (offset, _length, _line, _column, path) => begin(offset, open.length <= 2 ? path() : TOO_LONG),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: (_value, offset, length, _line, _column, path) => {
      if (open.length <= 2) put(spans, path(), offset, offset + length)
    },
  })
  return spans
}

const TOO_LONG: readonly string[] = ['', '', '']

function put(
  spans: Map<string, { start: number; end: number }>,
  path: readonly (string | number)[],
  start: number,
  end: number,
): void {
  if (path.length === 1 || path.length === 2) spans.set(spanKey(path), { start, end })
}
