/** How deep objects and lists may lie in one another. */
export const DEEPEST = 200

/** What one pass over a text that should be JSON found. */
export interface Scan {
  /** How many keys its objects have. Only meaningful where the text is JSON. */
  readonly keys: number
  /** Where the structure cannot go on: a bracket that closes what was not opened, or a comment. Absent: nowhere. */
  readonly brokenAt?: number
  /** Where the first object or list begins that lies too deep. Absent: none does. */
  readonly tooDeepAt?: number
}

const QUOTE = 34
const BACKSLASH = 92
const OPEN_LIST = 91
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const COLON = 58
const SLASH = 47

/**
 * Looks over the brackets of a text without recursion, before anything that reads it with recursion. It stops at the first
 * fault, so that what lies before is sound enough for a recursive reader.
 */
export function scan(text: string): Scan {
  const open: number[] = []
  let keys = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) at = endOfString(text, at)
    else if (char === COLON) keys++
    else if (char === OPEN_LIST || char === OPEN_OBJECT) {
      if (open.push(char) > DEEPEST) return { keys, tooDeepAt: at }
    } else if (char === CLOSE_LIST || char === CLOSE_OBJECT) {
      // ASCII has the closing bracket two places behind the opening one.
      if (open.pop() !== char - 2) return { keys, brokenAt: at }
    } else if (char === SLASH) return { keys, brokenAt: at }
  }
  return { keys }
}

/** The offset of the quote that ends a string, of the line end that breaks it off, or the text's length. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === BACKSLASH) at++
    else if (char === QUOTE || char === 10 || char === 13) return at
  }
  return text.length
}
