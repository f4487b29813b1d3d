import { derivedReferences } from '../diagram/derived-references'
import type { Diagram } from '../diagram/types'

/** The kind of a line that is drawn for a reference nobody stored as a connection. */
export const DERIVED_LINE = 'reference'

const remembered = new WeakMap<Diagram, Diagram>()

/** The diagram with a thin line for each reference in raw properties: for drawing and arranging, never for storing. */
export function withDerivedLines(diagram: Diagram): Diagram {
  const known = remembered.get(diagram)
  if (known) return known
  const lines = derivedReferences(diagram).map(({ id, source, target }) => ({ id, kind: DERIVED_LINE, source, target }))
  const drawn = lines.length === 0 ? diagram : { ...diagram, connections: [...diagram.connections, ...lines] }
  remembered.set(diagram, drawn)
  return drawn
}
