import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'

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
  const end = text.trimEnd().length
  let first: SyntaxFault | undefined
  visit(
    text,
    {
      onError: (error, offset, length) => {
        if (first && first.offset <= offset) return
        first = { offset, kind: faultKind(error, offset + length >= end) }
      },
    },
    { disallowComments: true },
  )
  return first
}

function faultKind(error: ParseErrorCode, reachesEnd: boolean): SyntaxFault['kind'] {
  if (printParseErrorCode(error) === 'EndOfFileExpected') return 'trailing-content'
  return reachesEnd ? 'truncated' : 'not-json'
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
