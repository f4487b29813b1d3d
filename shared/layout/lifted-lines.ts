import type { DiagramIndex } from '../diagram/queries'
import type { DiagramNode } from '../diagram/types'
import { pillOf } from '../drawing/line-labels'
import type { LineOf } from '../drawing/line-text'
import { shapeOf } from '../drawing/shapes'
import { ACTOR, FRAME, sizeOf } from '../drawing/sizes'
import type { LineKind } from '../relations/line-kinds'
import type { NodePlace } from './positions'

/** A line between two children of one container, lifted from wherever inside them it ends. */
export interface LiftedLine {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: LineKind
  /** How wide its label is, in pixels; 0: it has none. */
  readonly labelWidth: number
  /** Whether it ends on the children themselves, not on something inside. */
  readonly isDirect: boolean
  /** Where it ends, from the left and the top of each child. */
  readonly sourceX: number
  readonly sourceY: number
  readonly targetX: number
  readonly targetY: number
}

/** What is known while a diagram is arranged. */
export interface LineSources {
  readonly index: DiagramIndex
  readonly lineOf: LineOf
  /** Places already found, inside the children. */
  readonly places: ReadonlyMap<string, NodePlace>
}

/** The lines between children of a container, in document order. */
export function liftedLines(children: readonly DiagramNode[], sources: LineSources): LiftedLine[] {
  const { index } = sources
  const here = new Set(children.map((child) => child.id))
  const childAbove = (id: string) =>
    here.has(id) ? id : index.ancestors(id).find((ancestor) => here.has(ancestor.id))?.id
  const lifted: LiftedLine[] = []
  for (const connection of index.diagram.connections) {
    const source = childAbove(connection.source)
    const target = childAbove(connection.target)
    if (source === undefined || target === undefined || source === target) continue
    const { kind, label } = sources.lineOf(connection)
    const from = endWithin(connection.source, source, sources)
    const to = endWithin(connection.target, target, sources)
    lifted.push({
      id: connection.id,
      source,
      target,
      kind,
      labelWidth: pillOf(label).width,
      isDirect: source === connection.source && target === connection.target,
      sourceX: from.x,
      sourceY: from.y,
      targetX: to.x,
      targetY: to.y,
    })
  }
  return lifted
}

/** Where a line ends that ends on `id` in `child`, from the child's corner. */
function endWithin(id: string, child: string, { index, places }: LineSources): { x: number; y: number } {
  const node = index.node(id)
  if (!node) return { x: 0, y: 0 }
  const size = sizeOf(node, index)
  const height = shapeOf(node, index) === 'frame' ? frameHeight(id, index, places) : size.height
  let x = Math.round(size.width / 2)
  let y = node.kind === 'actor' ? Math.round((ACTOR.icon + 4) / 2) : Math.round(height / 2)
  for (let current = node; current.id !== child; ) {
    const position = places.get(current.id)?.position ?? current.position
    x += position.x
    y += position.y
    const parent = current.parent === undefined ? undefined : index.node(current.parent)
    if (!parent) break
    current = parent
  }
  return { x, y }
}

function frameHeight(id: string, index: DiagramIndex, places: ReadonlyMap<string, NodePlace>): number {
  const bottoms = index
    .children(id)
    .map((child) => (places.get(child.id)?.position ?? child.position).y + sizeOf(child, index).height)
  return Math.max(FRAME.minHeight, ...bottoms)
}
