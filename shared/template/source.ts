import type { Json } from './json'
import type { Path } from './path'

/** How a value is written. */
export type SourceStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'block' | 'flow'

/** A value where it stands in a text. Offsets are UTF-16 units; `end` is the first one behind it. */
export interface SourceNode {
  readonly kind: 'scalar' | 'map' | 'list' | 'alias'
  /** With its tag and anchor. An empty value starts and ends where it would stand. */
  readonly start: number
  readonly end: number
  readonly style: SourceStyle
  /** What it says: intrinsics in long form, aliases and merge keys filled in. */
  readonly value: Json
  /** The long name of the intrinsic function whose short form (`!Sub`) stands before it, or an unknown tag as it stands. */
  readonly call?: string
  /** What stands behind the tag starts here; without a tag or anchor the same as `start`. */
  readonly content: number
  readonly anchor?: string
  /** What an alias stands for. */
  readonly target?: SourceNode
  readonly entries?: readonly SourceEntry[]
  readonly items?: readonly SourceItem[]
}

/** A key with its value. */
export interface SourceEntry {
  readonly key: string
  readonly start: number
  readonly keyEnd: number
  /** Behind the colon. */
  readonly afterColon: number
  readonly value: SourceNode
  /** `<<`: its value's entries count as this map's own. */
  readonly merge?: boolean
}

/** An item of a list. */
export interface SourceItem {
  /** Where its dash stands; in a flow list where the item starts. */
  readonly start: number
  readonly value: SourceNode
}

/** Where something stands in a text: from the first unit to behind the last. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Where a path stands: an entry with its key, a list item, or for the empty path the whole. What an alias or a merge key brings
 * in stands where the alias stands. Undefined: there is no such path.
 */
export function rangeAt(root: SourceNode, path: Path): Range | undefined {
  let node = root
  let found: Range = { start: root.start, end: root.end }
  for (const [depth, part] of path.entries()) {
    const inner = stepInto(node, part)
    if (inner === 'same') continue
    if (inner === undefined) return depth > 0 && holdsMore(node) ? found : undefined
    found = inner.range
    node = inner.node
  }
  return found
}

type Step = { readonly node: SourceNode; readonly range: Range }

function stepInto(node: SourceNode, part: string | number): Step | 'same' | undefined {
  if (node.call === part) return 'same'
  if (typeof part === 'number') {
    const item = node.items?.[part]
    return item && { node: item.value, range: { start: item.start, end: item.value.end } }
  }
  const entry = node.entries?.find((each) => each.key === part && !each.merge)
  return entry && { node: entry.value, range: { start: entry.start, end: Math.max(entry.value.end, entry.afterColon) } }
}

// Inside an alias, a merged map or the text of `!GetAtt A.B` nothing has a place of its own.
function holdsMore(node: SourceNode): boolean {
  return node.kind === 'alias' || node.call === 'Fn::GetAtt' || (node.entries?.some((each) => each.merge) ?? false)
}
