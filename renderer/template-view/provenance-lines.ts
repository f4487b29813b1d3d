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
  const wanted = provenance.filter(({ cause }) =>
    cause.kind === 'connection'
      ? selection.connections.includes(cause.id)
      : cause.kind !== 'diagram' && selection.nodes.includes(cause.id),
  )
  const at = new Map(lines.map((each) => [keyOf(each.path), each]))
  return wanted.flatMap(({ path }) => at.get(keyOf(path)) ?? [])
}

/** The lines of one path; undefined: it is not in the text. */
export function linesOfPath(path: Path, lines: readonly Lines[]): LineRange | undefined {
  const key = keyOf(path)
  return lines.find((each) => keyOf(each.path) === key)
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
