import { indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode } from '../diagram/types'
import { absoluteRects } from '../drawing/bounds'
import { containsRect } from '../drawing/rect'
import { mayHold } from '../drawing/shapes'
import { meaningOfPlacing } from '../relations/placing'
import type { Move } from './placed'

/** The nodes that a new container was laid over and that belong in it: each moves into it and stays where it is seen. */
export function takenIn(diagram: Diagram, container: DiagramNode): Move[] {
  if (!mayHold(container)) return []
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  const area = rects.get(container.id)
  if (!area) return []
  return index.children(container.parent).flatMap((node) => {
    const rect = rects.get(node.id)
    if (node.id === container.id || !rect || !containsRect(area, rect)) return []
    const { refusal, placements } = meaningOfPlacing(node, container, index)
    // A bucket under a VPC is no part of it; a frame such as a region holds whatever is drawn there.
    const belongs = container.kind === 'frame' || placements.length > 0 || node.kind === 'frame'
    if (refusal !== undefined || !belongs) return []
    return [{ id: node.id, parent: container.id, position: { x: rect.x - area.x, y: rect.y - area.y } }]
  })
}
