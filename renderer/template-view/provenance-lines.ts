import type { Selection } from '../../shared/editor/state'
import type { Provenance } from '../../shared/relations/cause'
import type { Lines } from '../../shared/template/locate'
import type { Path } from '../../shared/template/path'

/** A run of lines, counted from 1, both included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines that what is selected has written. A node's own resource counts without what others wrote into it. */
export function linesOfSelection(selection: Selection, provenance: Provenance, lines: readonly Lines[]): LineRange[] {
  if (selection.nodes.length + selection.connections.length === 0) return []
  const nodes = new Set(selection.nodes)
  const connections = new Set(selection.connections)
  const wanted = provenance.filter(({ cause }) =>
    cause.kind === 'connection' ? connections.has(cause.id) : cause.kind !== 'diagram' && nodes.has(cause.id),
  )
  const at = linesByPath(lines)
  return wanted.flatMap(({ path }) => at.get(keyOf(path)) ?? [])
}

const remembered = new WeakMap<readonly Lines[], ReadonlyMap<string, Lines>>()

/** Lines by path. Built once per template. */
function linesByPath(lines: readonly Lines[]): ReadonlyMap<string, Lines> {
  const known = remembered.get(lines)
  if (known) return known
  const byPath = new Map(lines.map((each) => [keyOf(each.path), each]))
  remembered.set(lines, byPath)
  return byPath
}

/** The lines of one path; undefined: it is not in the text. */
export function linesOfPath(path: Path, lines: readonly Lines[]): LineRange | undefined {
  return linesByPath(lines).get(keyOf(path))
}

/** What in the diagram wrote a line: the cause of the innermost path there that has one. */
export function causeOfLine(
  line: number,
  provenance: Provenance,
  lines: readonly Lines[],
): Provenance[number]['cause'] | undefined {
  const causes = new Map(provenance.map((entry) => [keyOf(entry.path), entry.cause]))
  const around = lines
    .filter((each) => each.first <= line && line <= each.last)
    .sort((a, b) => b.path.length - a.path.length)
  for (const { path } of around) {
    const cause = causes.get(keyOf(path))
    if (cause) return cause
  }
  return undefined
}

function keyOf(path: Path): string {
  return path.join('\u0000')
}
