import type { DiagramNode } from '../diagram/types'
import type { Rects } from './bounds'

/** Nodes whose tops are nearer than this, in pixels, stand in one row. */
const ROW = 64

/** Nodes as one reads them: rows from top to bottom, each from left to right. */
export function inReadingOrder<Node extends Pick<DiagramNode, 'id'>>(nodes: readonly Node[], rects: Rects): Node[] {
  const placed = nodes.map((node) => {
    const rect = rects.get(node.id)
    return { node, row: Math.round((rect?.y ?? 0) / ROW), x: rect?.x ?? 0 }
  })
  return placed.sort((a, b) => a.row - b.row || a.x - b.x).map(({ node }) => node)
}
