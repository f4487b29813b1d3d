import type { ElkNode } from 'elkjs/lib/elk-api'
import { indexOf } from '../../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../../shared/diagram/types'
import type { Rect } from '../../../shared/drawing/rect'
import { FRAME, sizeOf } from '../../../shared/drawing/sizes'
import type { Drawing } from '../../../shared/layout/drawing-quality'
import type { LayoutEngine } from '../../../shared/layout/layout-engine'

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.mergeEdges': 'true',
  'elk.spacing.nodeNode': '32',
  'elk.layered.spacing.nodeNodeBetweenLayers': '64',
}
const INSIDE = {
  ...OPTIONS,
  'elk.padding': `[top=${FRAME.paddingTop},left=${FRAME.padding},bottom=${FRAME.padding},right=${FRAME.padding}]`,
}

/** The diagram as ELK alone would draw it: the whole hierarchy at once, network simplex, merged edges. */
export async function drawnByElk(diagram: Diagram, elk: LayoutEngine): Promise<Drawing> {
  const index = indexOf(diagram)
  const toElk = (node: DiagramNode): ElkNode => {
    const children = index.children(node.id)
    return children.length === 0
      ? { id: node.id, ...sizeOf(node, index) }
      : { id: node.id, layoutOptions: INSIDE, children: children.map(toElk) }
  }
  const drawn = diagram.connections.filter(({ source, target }) => source !== target)
  const graph = await elk.layout({
    id: 'root',
    layoutOptions: OPTIONS,
    children: index.children().map(toElk),
    edges: drawn.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] })),
  })
  return drawingOf(graph, new Map(drawn.map((each) => [each.id, each])))
}

function drawingOf(graph: ElkNode, ends: ReadonlyMap<string, { source: string; target: string }>): Drawing {
  const cards = new Map<string, Rect>()
  const frames = new Map<string, Rect>()
  const collect = (node: ElkNode, x: number, y: number) => {
    for (const child of node.children ?? []) {
      const corner = { x: x + (child.x ?? 0), y: y + (child.y ?? 0) }
      const rect = { ...corner, width: child.width ?? 0, height: child.height ?? 0 }
      if (child.children?.length) frames.set(child.id, rect)
      else cards.set(child.id, rect)
      collect(child, corner.x, corner.y)
    }
  }
  collect(graph, 0, 0)
  const lines = (graph.edges ?? []).flatMap((edge) => {
    const { source = '', target = '' } = ends.get(edge.id) ?? {}
    // ELK counts a line's points from the corner of the innermost frame around both ends.
    const origin = frames.get((edge as { container?: string }).container ?? '') ?? { x: 0, y: 0 }
    return (edge.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) => ({
      source,
      target,
      points: [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({
        x: rounded(x + origin.x),
        y: rounded(y + origin.y),
      })),
    }))
  })
  return { lines, cards, frames: frames.values() }
}

/** Level pieces are level but for errors of calculation, which would hide crossings. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
