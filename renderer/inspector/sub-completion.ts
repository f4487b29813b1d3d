/** A name that is being typed inside `${…}` of a text. */
export interface OpenName {
  /** Where the name begins, after `${`. */
  readonly from: number
  readonly typed: string
}

/** The name at the caret that is not closed yet; undefined: the caret is in none. */
export function openNameAt(text: string, caret: number): OpenName | undefined {
  const match = /\$\{([A-Za-z0-9:.]*)$/.exec(text.slice(0, caret))
  if (!match || text.slice(0, caret).endsWith('${!')) return undefined
  return { from: caret - (match[1]?.length ?? 0), typed: match[1] ?? '' }
}

/** The text with the open name replaced by a whole one and closed, and where the caret goes. */
export function withName(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const open = openNameAt(text, caret)
  const before = open ? text.slice(0, open.from) : `${text.slice(0, caret)}\${`
  const after = text.slice(caret)
  const closed = open && after.startsWith('}') ? after : `}${after}`
  return { text: `${before}${name}${closed}`, caret: before.length + name.length + 1 }
}

/** The names that fit what is typed, those that begin with it first. */
export function fittingNames(names: readonly string[], typed: string): string[] {
  const wanted = typed.toLowerCase()
  const begins = names.filter((name) => name.toLowerCase().startsWith(wanted))
  const holds = names.filter((name) => !begins.includes(name) && name.toLowerCase().includes(wanted))
  return [...begins, ...holds]
}
