import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api'
import type { Block } from './blocks'
import { elkOptions, type GraphSituation } from './presets'

/** A line between two blocks, and the heights at which it leaves and arrives, from each block's top. */
export interface BlockLine {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceY: number
  readonly targetY: number
  /** Only keeps an order, such as public before private; no line is drawn. */
  readonly isOrder?: boolean
}

/** The flat ELK graph of one container: its blocks and the lines between them. */
export function toElk(blocks: readonly Block[], lines: readonly BlockLine[], situation: GraphSituation): ElkNode {
  return {
    id: 'root',
    layoutOptions: elkOptions(situation),
    children: blocks.map((block) => blockNode(block, lines)),
    edges: lines.map(blockEdge),
  }
}

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

function blockEdge(line: BlockLine): ElkExtendedEdge {
  const layoutOptions: Record<string, string> = line.isOrder
    ? { 'elk.layered.priority.direction': '10', 'elk.layered.priority.straightness': '0' }
    : { 'elk.layered.priority.straightness': '5' }
  return { id: line.id, sources: [sourcePort(line)], targets: [targetPort(line)], layoutOptions }
}
