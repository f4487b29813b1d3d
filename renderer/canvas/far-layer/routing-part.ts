import { indexOf } from '../../../shared/diagram/queries'
import type { DiagramNode } from '../../../shared/diagram/types'
import { centerOf, inflate, overlaps, type Rect, unionOf } from '../../../shared/drawing/rect'
import type { Route } from '../../../shared/drawing/routes'
import type { RoutingRequest } from '../../workers/routing'
import type { Scene } from '../scene'
import { type FarLine, farItemsOf } from './far-items'
import { foundRoute } from './lazy-routes'

/** How many lines are looked for at once: few enough that the first are there soon. */
const BATCH = 40
/** Lines longer than this many pixels are looked for when the shorter ones have their ways. */
const LONG = 2400
/** How far around its lines a part reaches, in pixels, so that ways around cards are in it. */
const REACH = 160

/** The part of a diagram in which lines on screen lack a way, those nearest to the middle first; undefined: none does. */
export function routingPart(scene: Scene, area: Rect): RoutingRequest | undefined {
  const missing = farItemsOf(scene).lines.filter(
    ({ box, connection }) => overlaps(inflate(box, 1), area) && !foundRoute(connection, scene),
  )
  const batch = nearest(missing, area)
  if (batch.length === 0) return undefined
  const ends = batch.flatMap(({ connection }) => [connection.source, connection.target])
  const around = unionOf(ends.flatMap((id) => scene.rects.get(id) ?? []))
  return around && partAround(scene, batch, inflate(around, REACH))
}

function nearest(lines: readonly FarLine[], area: Rect): FarLine[] {
  const middle = centerOf(area)
  const distance = ({ box }: FarLine) => {
    const { x, y } = centerOf(box)
    return Math.hypot(x - middle.x, y - middle.y)
  }
  const short = lines.filter(({ box }) => box.width + box.height <= LONG)
  return [...(short.length > 0 ? short : lines)].sort((a, b) => distance(a) - distance(b)).slice(0, BATCH)
}

function partAround(scene: Scene, batch: readonly FarLine[], around: Rect): RoutingRequest {
  const { diagram, level } = scene
  const index = indexOf(diagram)
  const nodes = new Map<string, DiagramNode>()
  for (const node of diagram.nodes) {
    const rect = scene.rects.get(node.id)
    if (!rect || !overlaps(rect, around)) continue
    for (const each of [node, ...index.ancestors(node.id)]) nodes.set(each.id, each)
  }
  const known = new Map<string, Route>()
  const wanted = new Set(batch.map(({ connection }) => connection))
  const connections = diagram.connections.filter((connection) => {
    if (wanted.has(connection)) return true
    if (!nodes.has(connection.source) || !nodes.has(connection.target)) return false
    const route = foundRoute(connection, scene)
    if (route) known.set(connection.id, route)
    return route !== undefined
  })
  const rects = new Map(
    [...nodes.keys()].flatMap((id) => {
      const rect = scene.rects.get(id)
      return rect ? [[id, rect] as const] : []
    }),
  )
  return { diagram: { ...diagram, nodes: [...nodes.values()], connections, template: {} }, level, rects, known }
}
