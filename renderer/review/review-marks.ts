import { indexOf } from '../../shared/diagram/queries'
import type { Connection, DiagramNode } from '../../shared/diagram/types'
import { shapeOf } from '../../shared/drawing/shapes'
import type { Tokens } from '../../shared/drawing/tokens'
import type { Review, ReviewItem, ReviewMark } from '../../shared/rules/review'
import type { FarReview } from '../canvas/far-layer/far-style'

/** How a node or line is marked. */
interface Mark {
  readonly mark: ReviewMark
  readonly losesData: boolean
}

/** The marks of a comparison on the canvas. */
export interface ReviewMarks {
  /** The class of a node; what does not differ steps back, containers excepted. */
  nodeClass(node: DiagramNode, current: ReviewItem | undefined): string
  lineClass(connection: Connection, current: ReviewItem | undefined): string
  readonly far: FarReview
}

/** A thing's own change goes before those of what it generates. */
export function marksOf({ diagram, items }: Review): ReviewMarks {
  const index = indexOf(diagram)
  const same = items.length === 0 ? '' : 'review-same'
  const nodes = new Map<string, Mark>()
  const lines = new Map<string, Mark>()
  for (const { node, connection, mark, losesData, what } of items) {
    const seen = { mark: what === 'generated' ? 'changed' : mark, losesData } as const
    if (node !== undefined) put(nodes, node, seen, what)
    if (connection !== undefined) put(lines, connection, seen, what)
  }
  const classOf = (mark: Mark | undefined, isCurrent: boolean) =>
    mark ? `review-${mark.mark}${mark.losesData ? ' review-risk' : ''}${isCurrent ? ' review-current' : ''}` : undefined
  return {
    nodeClass: (node, current) =>
      classOf(nodes.get(node.id), current?.node === node.id) ?? (shapeOf(node, index) === 'frame' ? '' : same),
    lineClass: ({ id }, current) => classOf(lines.get(id), current?.connection === id) ?? same,
    far: {
      nodeColor: ({ id }, tokens) => colorOf(nodes.get(id), tokens),
      lineColor: ({ id }, tokens) => colorOf(lines.get(id), tokens),
    },
  }
}

function put(marks: Map<string, Mark>, id: string, mark: Mark, what: ReviewItem['what']): void {
  const known = marks.get(id)
  if (!known || what !== 'generated') marks.set(id, { ...mark, losesData: mark.losesData || known?.losesData === true })
  else if (mark.losesData) marks.set(id, { ...known, losesData: true })
}

function colorOf(mark: Mark | undefined, { review }: Tokens): string | undefined {
  if (!mark) return undefined
  return mark.losesData ? review.removed : review[mark.mark]
}
