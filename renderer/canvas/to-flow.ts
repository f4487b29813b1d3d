import type { Node } from '@xyflow/react'
import type { Level } from '../../shared/catalogue/levels'
import { indexOf } from '../../shared/diagram/queries'
import type { DiagramNode } from '../../shared/diagram/types'
import type { Rect } from '../../shared/drawing/rect'
import { type Shape, shapeOf } from '../../shared/drawing/shapes'
import { foldedAwayIn } from '../../shared/drawing/shown-at'
import type { Scene } from './scene'

/** What a node component is given: the node and how it is drawn. */
export interface FlowData extends Record<string, unknown> {
  readonly node: DiagramNode
  readonly level: Level
  readonly width: number
  readonly height: number
  /** Whether anything lies in it that is drawn. */
  readonly filled: boolean
  /** What the level folds away of what lies in it, in words; empty: nothing. */
  readonly away: string
}

/** A node as React Flow knows it. Positions are absolute: containment is the document's matter, not React Flow's. */
export type FlowNode = Node<FlowData, Shape>

/** Frames lie below lines, lines below cards; an inner frame above the outer one. */
export const LAYERS = { frames: 0, lines: 400, cards: 500, labels: 600 } as const

const remembered = new WeakMap<DiagramNode, FlowNode>()

/** The mounted nodes of a scene. A node that has not changed stays the same object, so that React passes it over. */
export function toFlowNodes(
  scene: Scene,
  visible: ReadonlySet<string>,
  selected: ReadonlySet<string>,
  markOf: (node: DiagramNode) => string,
): FlowNode[] {
  const index = indexOf(scene.diagram)
  const nodes: FlowNode[] = []
  for (const id of visible) {
    const node = index.node(id)
    const rect = scene.rects.get(id)
    if (!node || !rect) continue
    const shape = shapeOf(node, index)
    const depth = shape === 'frame' ? index.ancestors(node.id).length : LAYERS.cards
    nodes.push(
      flowNode(node, rect, {
        shape,
        zIndex: depth,
        level: scene.level,
        selected: selected.has(node.id),
        mark: markOf(node),
        filled: index.children(node.id).length > 0,
        away: foldedAwayIn(scene.diagram, node.id),
      }),
    )
  }
  return nodes
}

interface Look {
  readonly shape: Shape
  readonly zIndex: number
  readonly level: Level
  readonly selected: boolean
  readonly mark: string
  readonly filled: boolean
  readonly away: string
}

function flowNode(node: DiagramNode, rect: Rect, look: Look): FlowNode {
  const known = remembered.get(node)
  if (known && isSame(known, rect, look)) return known
  const { x, y, width, height } = rect
  const { shape, zIndex, level, selected, mark, filled, away } = look
  const made: FlowNode = {
    id: node.id,
    type: shape,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    zIndex,
    selected,
    draggable: !node.locked,
    data: { node, level, width, height, filled, away },
    className: mark,
    ...(shape === 'frame' && { dragHandle: '.frame-grip' }),
  }
  remembered.set(node, made)
  return made
}

function isSame(known: FlowNode, rect: Rect, look: Look): boolean {
  return (
    known.type === look.shape &&
    known.position.x === rect.x &&
    known.position.y === rect.y &&
    known.width === rect.width &&
    known.height === rect.height &&
    known.zIndex === look.zIndex &&
    known.data.level === look.level &&
    known.data.filled === look.filled &&
    known.data.away === look.away &&
    known.selected === look.selected &&
    known.className === look.mark
  )
}
