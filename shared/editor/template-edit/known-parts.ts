import type { Diagram } from '../../diagram/types'
import { type Json, sameJson } from '../../template/json'

/** A diagram with the same objects as another wherever they say the same: what did not change is not worked out anew. */
export function withKnownParts(known: Diagram, diagram: Diagram): Diagram {
  return {
    ...diagram,
    nodes: reused(known.nodes, diagram.nodes),
    connections: reused(known.connections, diagram.connections),
    template: sameParts(known.template, diagram.template) ? known.template : diagram.template,
  }
}

function reused<Part extends { readonly id: string }>(known: readonly Part[], parts: readonly Part[]): readonly Part[] {
  const byId = new Map(known.map((part) => [part.id, part]))
  const all = parts.map((part) => {
    const before = byId.get(part.id)
    return before && sameParts(before, part) ? before : part
  })
  return all.length === known.length && all.every((part, i) => part === known[i]) ? known : all
}

function sameParts(a: object, b: object): boolean {
  return sameJson(a as Json, b as Json)
}
