import { type DerivedReference, derivedReferences } from '../diagram/derived-references'
import type { Diagram } from '../diagram/types'

/** The kind of a line that is drawn for a reference nobody stored as a connection. */
export const DERIVED_LINE = 'reference'

const remembered = new WeakMap<Diagram, Diagram>()

const joined = new WeakMap<readonly DerivedReference[], { of: Diagram['connections']; all: Diagram['connections'] }>()

/** Stored and derived lines; the same objects as long as nodes only move, so that nobody takes them for new ones. */
function linesOf({ connections }: Diagram, references: readonly DerivedReference[]): Diagram['connections'] {
  const known = joined.get(references)
  if (known?.of === connections) return known.all
  const lines = references.map(({ id, source, target }) => ({ id, kind: DERIVED_LINE, source, target }))
  const all = [...connections, ...lines]
  joined.set(references, { of: connections, all })
  return all
}

/** The diagram with a thin line for each reference in raw properties: for drawing and arranging, never for storing. */
export function withDerivedLines(diagram: Diagram): Diagram {
  const known = remembered.get(diagram)
  if (known) return known
  const references = derivedReferences(diagram)
  const drawn = references.length === 0 ? diagram : { ...diagram, connections: linesOf(diagram, references) }
  remembered.set(diagram, drawn)
  return drawn
}
