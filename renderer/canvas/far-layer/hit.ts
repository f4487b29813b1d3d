import type { Point } from '../../../shared/diagram/types'
import { containsPoint, containsRect, inflate, type Rect } from '../../../shared/drawing/rect'
import { FRAME } from '../../../shared/drawing/sizes'
import type { Scene } from '../scene'
import { type FarItems, type FarLine, type FarNode, farItemsOf } from './far-items'

/** How near the pointer must come to a border or a line, in pixels of the screen. */
const BORDER_REACH = 5
const LINE_REACH = 7

/** The node under a point: a card, or a frame by its border or title. Of several the one drawn last. */
export function nodeAt(scene: Scene, point: Point, zoom: number): FarNode | undefined {
  const { cards, frames } = farItemsOf(scene)
  return (
    cards.findLast(({ rect }) => containsPoint(rect, point)) ??
    frames.findLast(({ rect }) => isOnFrame(rect, point, zoom))
  )
}

function isOnFrame(rect: Rect, point: Point, zoom: number): boolean {
  const reach = BORDER_REACH / zoom
  if (!containsPoint(inflate(rect, reach), point)) return false
  const title = { x: rect.x + FRAME.titleInset, y: rect.y - 10, width: Math.min(rect.width / 2, 160), height: 20 }
  return !containsPoint(inflate(rect, -reach), point) || containsPoint(title, point)
}

/** The line under a point. */
export function lineAt(scene: Scene, point: Point, zoom: number): FarLine | undefined {
  const reach = LINE_REACH / zoom
  return farItemsOf(scene).lines.findLast(
    ({ box, route }) => containsPoint(inflate(box, reach), point) && isOnLine(route.points, point, reach),
  )
}

function isOnLine(points: readonly Point[], { x, y }: Point, reach: number): boolean {
  return points.some((to, i) => {
    const from = points[i - 1]
    return (
      from !== undefined &&
      x >= Math.min(from.x, to.x) - reach &&
      x <= Math.max(from.x, to.x) + reach &&
      y >= Math.min(from.y, to.y) - reach &&
      y <= Math.max(from.y, to.y) + reach
    )
  })
}

/** The ids of nodes that lie wholly in an area, as a rubber band takes them. */
export function nodesWithin(items: FarItems, area: Rect): string[] {
  return [...items.frames, ...items.cards].filter(({ rect }) => containsRect(area, rect)).map(({ node }) => node.id)
}
