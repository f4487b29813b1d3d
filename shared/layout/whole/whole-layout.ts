import type { ElkNode } from 'elkjs/lib/elk-api'
import type { Connection, DiagramNode } from '../../diagram/types'
import { pillOf } from '../../drawing/line-labels'
import type { Rect } from '../../drawing/rect'
import { sizeOf } from '../../drawing/sizes'
import type { Arrangement } from '../arrange'
import { type Block, singleBlock } from '../blocks'
import { shelfOf } from '../shelf'
import { compacted } from './compact'
import { folded } from './fold'
import { packed } from './pack'
import type { Plan } from './plan'
import type { WholeSettings } from './settings'
import { type WholeGraph, wholeGraph } from './whole-graph'

/** Lays out the whole hierarchy at once: what lines join, directly or by what they hold, stands together, the rest beside it. */
export async function wholeLayout(run: Arrangement, settings: WholeSettings): Promise<Plan> {
  const lines = drawnLines(run)
  const plans: Plan[] = []
  const lone: DiagramNode[] = []
  for (const roots of partsOf(run, lines)) {
    const [only] = roots
    if (only && roots.length === 1 && run.index.children(only.id).length === 0) lone.push(only)
    else plans.push(await planOf(roots, lines, run, settings))
  }
  const shelf = shelfOf(lone.map((node) => singleBlock(node.id, sizeOf(node, run.index))))
  return packed(shelf ? [...plans, { cards: shelf.members, frames: new Map(), lines: [] }] : plans)
}

/** All lines but those from a node to itself or to what lies in it, which find their own way. */
function drawnLines({ index }: Arrangement): Connection[] {
  const holds = (outer: string, inner: string) => index.ancestors(inner).some((node) => node.id === outer)
  return index.diagram.connections.filter(({ source, target }) => {
    if (source === target || !index.node(source) || !index.node(target)) return false
    return !holds(source, target) && !holds(target, source)
  })
}

/** The outermost nodes, those together that lines join however far inside, in document order. */
function partsOf({ index }: Arrangement, lines: readonly Connection[]): DiagramNode[][] {
  const outermost = new Map<string, string>()
  const outermostOf = (id: string) => index.ancestors(id).at(-1)?.id ?? id
  const find = (id: string): string => {
    const parent = outermost.get(id)
    return parent === undefined || parent === id ? id : find(parent)
  }
  for (const { source, target } of lines) outermost.set(find(outermostOf(source)), find(outermostOf(target)))
  const parts = new Map<string, DiagramNode[]>()
  for (const node of index.children()) {
    const key = find(node.id)
    parts.set(key, [...(parts.get(key) ?? []), node])
  }
  return [...parts.values()]
}

async function planOf(
  roots: readonly DiagramNode[],
  all: readonly Connection[],
  run: Arrangement,
  settings: WholeSettings,
): Promise<Plan> {
  const here = new Set(roots.map((node) => node.id))
  const isHere = (id: string) => here.has(id) || run.index.ancestors(id).some((node) => here.has(node.id))
  const lines = all.filter(({ source }) => isHere(source))
  const blocks = new Map<string, Block>()
  const shelfNode = (container: string, cards: readonly DiagramNode[]): ElkNode => {
    const shelf = shelfOf(cards.map((node) => singleBlock(node.id, sizeOf(node, run.index))))
    const id = `shelf ${container}`
    if (shelf) blocks.set(id, shelf)
    return { id, width: shelf?.width ?? 0, height: shelf?.height ?? 0 }
  }
  const built = wholeGraph(roots, lines, run, settings, shelfNode)
  const plan = readPlan(await run.elk.layout(built.graph), built, lines, run)
  const drawn = settings.isCompacted ? compacted(plan) : plan
  return withBlocks(folded(drawn, settings.direction === 'down'), blocks)
}

/** What ELK made of the graph, in whole pixels. */
function readPlan(graph: ElkNode, built: WholeGraph, all: readonly Connection[], { lineOf }: Arrangement): Plan {
  const cards = new Map<string, Rect>()
  const frames = new Map<string, Rect>()
  const origins = new Map<string, { x: number; y: number }>([['root', { x: 0, y: 0 }]])
  const read = (node: ElkNode, x: number, y: number) => {
    for (const child of node.children ?? []) {
      const corner = { x: x + (child.x ?? 0), y: y + (child.y ?? 0) }
      origins.set(child.id, corner)
      const [left, top] = [Math.round(corner.x), Math.round(corner.y)]
      const [right, bottom] = [Math.round(corner.x + (child.width ?? 0)), Math.round(corner.y + (child.height ?? 0))]
      const target = child.children?.length ? frames : cards
      target.set(child.id, { x: left, y: top, width: right - left, height: bottom - top })
      read(child, corner.x, corner.y)
    }
  }
  read(graph, 0, 0)
  const byId = new Map(all.map((line) => [line.id, line]))
  const lines = (graph.edges ?? []).flatMap((edge) => {
    const line = byId.get(edge.id)
    const section = edge.sections?.[0]
    if (!line || !section) return []
    // ELK counts a line's points from the corner of the innermost frame around both ends.
    const origin = origins.get((edge as { container?: string }).container ?? 'root') ?? { x: 0, y: 0 }
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({
      x: Math.round(x + origin.x),
      y: Math.round(y + origin.y),
    }))
    if (built.reversed.has(line.id)) points.reverse()
    return [
      { id: line.id, source: line.source, target: line.target, labelWidth: pillOf(lineOf(line).label).width, points },
    ]
  })
  return { cards, frames, lines }
}

/** Blocks of lone cards taken apart again. */
function withBlocks(plan: Plan, blocks: ReadonlyMap<string, Block>): Plan {
  const cards = new Map(plan.cards)
  for (const [id, block] of blocks) {
    const corner = cards.get(id)
    cards.delete(id)
    if (!corner) continue
    for (const [member, rect] of block.members) {
      cards.set(member, { ...rect, x: rect.x + corner.x, y: rect.y + corner.y })
    }
  }
  return { ...plan, cards }
}
