import type { DiagramIndex } from '../../diagram/queries'
import type { LineWay } from '../../diagram/types'
import { wayOrigin } from '../../drawing/laid-ways'
import type { Rect } from '../../drawing/rect'
import type { Layout, NodePlace } from '../positions'
import type { Plan } from './plan'

/** A finished plan as places and ways in the diagram: each counted from its container's corner. */
export function fromPlan(plan: Plan, index: DiagramIndex): Layout {
  const rects = new Map<string, Rect>([...plan.cards, ...plan.frames])
  const places = new Map<string, NodePlace>()
  for (const node of index.diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect) continue
    const origin = node.parent === undefined ? undefined : rects.get(node.parent)
    const position = { x: rect.x - (origin?.x ?? 0), y: rect.y - (origin?.y ?? 0) }
    const isFrame = plan.frames.has(node.id)
    const size = isFrame ? { width: rect.width, height: rect.height } : node.size
    places.set(node.id, { position, ...(size && { size }) })
  }
  const ways: Record<string, LineWay> = {}
  for (const { id, source, target, points } of plan.lines) {
    const origin = wayOrigin({ id, kind: '', source, target }, index.diagram, rects)
    ways[id] = { points: points.map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y })) }
  }
  return { places, ways }
}
