import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { DiagramNode } from '../diagram/types'
import type { Exported } from '../relations/exported'
import type { Rects } from './bounds'
import { unfoldedOf } from './folded'
import { frameLookOf } from './frame-look'
import { type GeneratedResource, generatedFor } from './generated-for'
import { createGhostPlacer, type GhostOwner, type GhostPlacer } from './ghost-places'
import type { Rect } from './rect'
import type { Route } from './routes'
import { shapeOf } from './shapes'
import { FRAME, frameTitleWidth } from './sizes'

/** A generated resource on the canvas, beside what it is generated for. */
export interface Ghost extends GeneratedResource {
  readonly owner: string
  readonly rect: Rect
}

/** The ghosts of one node that are drawn, and those there was no room for. */
export interface Ghosts {
  readonly owner: string
  readonly drawn: readonly Ghost[]
  readonly rest: readonly GeneratedResource[]
}

/** What ghosts are worked out from: a diagram as it is drawn, and its template. */
export interface GhostScene {
  readonly diagram: DiagramIndex['diagram']
  readonly rects: Rects
  readonly exported: Exported
  /** The lines that should stay in sight; absent: they are not known. */
  readonly routes?: Iterable<Route>
}

/** Gives the ghosts of nodes; those that were given once keep their places. */
export function ghostsOf({ diagram, rects, exported, routes }: GhostScene): (id: string) => Ghosts {
  const index = indexOf(diagram)
  let placer: GhostPlacer | undefined
  return (id) => {
    const generated = generatedFor(id, exported, unfoldedOf(diagram))
    const node = index.node(id)
    const owner = node && ownerOf(node, index, rects, generated.length)
    if (!owner || generated.length === 0) return { owner: id, drawn: [], rest: [] }
    placer ??= createGhostPlacer(groundOf(index, rects, routes ?? []))
    const places = placer.placesFor(owner)
    const drawn = generated.flatMap((each, i) => {
      const rect = places[i]
      return rect ? [{ ...each, owner: id, rect }] : []
    })
    return { owner: id, drawn, rest: generated.slice(drawn.length) }
  }
}

function ownerOf(node: DiagramNode, index: DiagramIndex, rects: Rects, count: number): GhostOwner | undefined {
  const rect = rects.get(node.id)
  const isFrame = shapeOf(node, index) === 'frame'
  const within = isFrame ? rect : node.parent === undefined ? undefined : rects.get(node.parent)
  return rect && { id: node.id, rect, isFrame, count, ...(within && { within }) }
}

function groundOf(index: DiagramIndex, rects: Rects, routes: Iterable<Route>) {
  const taken: Rect[] = []
  const frames: Rect[] = []
  for (const node of index.diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect) continue
    if (shapeOf(node, index) !== 'frame') taken.push(rect)
    else {
      frames.push(rect)
      taken.push(titleOf(node, rect))
    }
  }
  const lines: Rect[] = []
  for (const { points, label } of routes) {
    points.forEach((to, i) => {
      const from = points[i - 1]
      if (!from) return
      const corner = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) }
      lines.push({ ...corner, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) })
    })
    const { point, width, height } = label
    if (label.text !== '') taken.push({ x: point.x - width / 2, y: point.y - height / 2, width, height })
  }
  return { taken, frames, lines }
}

function titleOf(node: DiagramNode, rect: Rect): Rect {
  const width = frameLookOf(node).title === '' ? 0 : frameTitleWidth(node)
  return { x: rect.x + FRAME.titleInset, y: rect.y - FRAME.titleHeight / 2, width, height: FRAME.titleHeight }
}
