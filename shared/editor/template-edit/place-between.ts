import { indexOf } from '../../diagram/queries'
import type { Diagram, DiagramNode } from '../../diagram/types'
import { absoluteRects } from '../../drawing/bounds'

/** Nodes that came into another container stand, measured from there, where they stood on the canvas. */
export function placeBetween(before: Diagram, after: Diagram, moved: readonly DiagramNode[]): Diagram {
  const old = absoluteRects(before)
  const index = indexOf(after)
  const ids = new Set(moved.map(({ id }) => id).filter((id) => old.has(id)))
  if (ids.size === 0) return after
  const nodes = after.nodes.map((node) => {
    const rect = ids.has(node.id) ? old.get(node.id) : undefined
    if (!rect) return node
    const around = index.ancestors(node.id).find(({ id }) => old.has(id))
    const origin = around ? old.get(around.id) : undefined
    return { ...node, position: { x: Math.round(rect.x - (origin?.x ?? 0)), y: Math.round(rect.y - (origin?.y ?? 0)) } }
  })
  return { ...after, nodes }
}
