import { create } from 'zustand'
import type { CategoryId } from '../../../shared/catalogue/categories'
import type { Level } from '../../../shared/catalogue/levels'
import { indexOf } from '../../../shared/diagram/queries'
import type { Connection, DiagramNode } from '../../../shared/diagram/types'
import { toneOf } from '../../../shared/drawing/card'
import { type FrameLook, frameLookOf } from '../../../shared/drawing/frame-look'
import type { Rect } from '../../../shared/drawing/rect'
import type { Route } from '../../../shared/drawing/routes'
import { type Shape, shapeOf } from '../../../shared/drawing/shapes'
import { connectionKindOf } from '../../../shared/relations/connections'
import type { LineKind } from '../../../shared/relations/line-kinds'
import type { Scene } from '../scene'

/** A node as the far layer draws it. */
export interface FarNode {
  readonly node: DiagramNode
  readonly rect: Rect
  readonly shape: Shape
  readonly tone: CategoryId
}

/** A line as the far layer draws it. */
export interface FarLine {
  readonly connection: Connection
  readonly kind: LineKind
  readonly route: Route
  /** Around all its points. */
  readonly box: Rect
}

/** A scene in the order of drawing: outer frames before inner ones, then lines, then cards. */
export interface FarItems {
  readonly frames: readonly FarNode[]
  readonly lines: readonly FarLine[]
  readonly cards: readonly FarNode[]
}

const remembered = new WeakMap<Scene, { items: FarItems; version: number }>()
const useVersion = create(() => ({ version: 0 }))

/** Says that routes were found: lines are looked up anew. */
export function routesChanged(): void {
  useVersion.setState(({ version }) => ({ version: version + 1 }))
}

/** Draws the calling component again when routes were found. */
export function useFoundRoutes(): number {
  return useVersion((state) => state.version)
}

/** What is drawn of a scene. Built once per scene and set of routes. */
export function farItemsOf(scene: Scene): FarItems {
  const known = remembered.get(scene)
  const { version } = useVersion.getState()
  if (known?.version === version) return known.items
  const nodes = known ? { frames: known.items.frames, cards: known.items.cards } : nodesOf(scene)
  const items = { ...nodes, lines: linesOf(scene, scene.diagram.connections) }
  remembered.set(scene, { items, version })
  return items
}

/** Only some nodes and lines of a scene, in the order of drawing; quick where they are few. */
export function someFarItems(
  scene: Scene,
  nodes: ReadonlySet<string>,
  connections: ReadonlyMap<string, Connection>,
): FarItems {
  const index = indexOf(scene.diagram)
  const items = [...nodes].flatMap((id) => {
    const node = index.node(id)
    const rect = scene.rects.get(id)
    return node && rect ? [farNode(node, rect, shapeOf(node, index))] : []
  })
  const depth = ({ node }: FarNode) => index.ancestors(node.id).length
  return {
    frames: items.filter(({ shape }) => shape === 'frame').sort((a, b) => depth(a) - depth(b)),
    lines: linesOf(scene, connections.values()),
    cards: items.filter(({ shape }) => shape !== 'frame'),
  }
}

function nodesOf(scene: Scene): Pick<FarItems, 'frames' | 'cards'> {
  const index = indexOf(scene.diagram)
  const frames: FarNode[] = []
  const cards: FarNode[] = []
  for (const node of scene.diagram.nodes) {
    const rect = scene.rects.get(node.id)
    if (!rect) continue
    const item = farNode(node, rect, shapeOf(node, index))
    if (item.shape === 'frame') frames.push(item)
    else cards.push(item)
  }
  const depths = new Map(frames.map((frame) => [frame, index.ancestors(frame.node.id).length]))
  frames.sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
  return { frames, cards }
}

const rememberedNodes = new WeakMap<DiagramNode, FarNode>()

function farNode(node: DiagramNode, rect: Rect, shape: Shape): FarNode {
  const known = rememberedNodes.get(node)
  if (known && known.rect === rect && known.shape === shape) return known
  const item = { node, rect, shape, tone: toneOf(node) }
  rememberedNodes.set(node, item)
  return item
}

const rememberedLines = new WeakMap<Connection, FarLine>()

function linesOf(scene: Scene, connections: Iterable<Connection>): FarLine[] {
  const lines: FarLine[] = []
  for (const connection of connections) {
    const route = scene.routeOf(connection)
    if (!route) continue
    const known = rememberedLines.get(connection)
    const line = known?.route === route ? known : farLine(connection, route)
    if (line !== known) rememberedLines.set(connection, line)
    lines.push(line)
  }
  return lines
}

function farLine(connection: Connection, route: Route): FarLine {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of route.points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  const kind = connectionKindOf(connection.kind)?.line ?? 'reference'
  return { connection, kind, route, box: { x: left, y: top, width: right - left, height: bottom - top } }
}

const rememberedLooks = new WeakMap<DiagramNode, { readonly level: Level; readonly look: FrameLook }>()

/** The look of a frame; working it out anew for every drawing would take longer than drawing it. */
export function farLookOf(node: DiagramNode, level: Level): FrameLook {
  const known = rememberedLooks.get(node)
  if (known?.level === level) return known.look
  const look = frameLookOf(node, level)
  rememberedLooks.set(node, { level, look })
  return look
}
