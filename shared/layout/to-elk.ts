import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api'
import type { Block } from './blocks'
import { ALL_UP_TO_LINES, type Distances, elkOptions } from './presets'

/** A line between two blocks, and the heights at which it leaves and arrives, from each block's top. */
export interface BlockLine {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceY: number
  readonly targetY: number
  /** `flow` is drawn as straight as can be, `plumbing` gives way, `order` only keeps one (public before private). */
  readonly weight: 'flow' | 'plumbing' | 'order'
}

/** The flat ELK graph of one container: its blocks and the lines between them. */
export function toElk(blocks: readonly Block[], all: readonly BlockLine[], distances: Distances): ElkNode {
  const lines = thinnedOut(withoutTwins(all))
  return {
    id: 'root',
    layoutOptions: elkOptions({ lines: lines.length, ...distances }),
    children: blocks.map((block) => blockNode(block, lines)),
    edges: lines.map(blockEdge),
  }
}

/** Lines from one place to another count once: more of them change nothing but the time it takes. */
function withoutTwins(lines: readonly BlockLine[]): BlockLine[] {
  const known = new Map<string, BlockLine>()
  for (const line of lines) {
    const key = `${sourcePort(line)} ${targetPort(line)}`
    if (known.get(key)?.weight !== 'flow') known.set(key, line)
  }
  return [...known.values()]
}

const ENOUGH_LINES = 2

/** In a thicket, lines whose ends both have enough lines already fall away, plumbing first. */
function thinnedOut(lines: readonly BlockLine[]): readonly BlockLine[] {
  if (lines.length <= ALL_UP_TO_LINES) return lines
  const counts = new Map<string, number>()
  const countOf = (id: string) => counts.get(id) ?? 0
  const byWeight = [...lines].sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))
  return byWeight.filter(({ source, target, weight }) => {
    if (weight !== 'order' && countOf(source) >= ENOUGH_LINES && countOf(target) >= ENOUGH_LINES) return false
    counts.set(source, countOf(source) + 1)
    counts.set(target, countOf(target) + 1)
    return true
  })
}

const WEIGHTS: readonly BlockLine['weight'][] = ['order', 'flow', 'plumbing']

/** Ports stand where the lines end inside the block, so that straight lines come out straight. */
function blockNode(block: Block, lines: readonly BlockLine[]): ElkNode {
  const ports = new Map<string, ElkPort>()
  for (const line of lines) {
    if (line.source === block.id) addPort(ports, sourcePort(line), block.width, line.sourceY, 'EAST')
    if (line.target === block.id) addPort(ports, targetPort(line), 0, line.targetY, 'WEST')
  }
  const layoutOptions = { 'elk.portConstraints': 'FIXED_POS' }
  return { id: block.id, width: block.width, height: block.height, ports: [...ports.values()], layoutOptions }
}

function addPort(ports: Map<string, ElkPort>, id: string, x: number, y: number, side: 'EAST' | 'WEST'): void {
  ports.set(id, { id, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } })
}

function sourcePort(line: BlockLine): string {
  return `${line.source}:out:${line.sourceY}`
}

function targetPort(line: BlockLine): string {
  return `${line.target}:in:${line.targetY}`
}

const EDGE_OPTIONS: Readonly<Record<BlockLine['weight'], Record<string, string>>> = {
  flow: { 'elk.layered.priority.straightness': '10', 'elk.layered.priority.shortness': '5' },
  plumbing: { 'elk.layered.priority.straightness': '0', 'elk.layered.priority.shortness': '0' },
  order: { 'elk.layered.priority.straightness': '0', 'elk.layered.priority.direction': '10' },
}

function blockEdge(line: BlockLine): ElkExtendedEdge {
  const layoutOptions = { ...EDGE_OPTIONS[line.weight] }
  return { id: line.id, sources: [sourcePort(line)], targets: [targetPort(line)], layoutOptions }
}
