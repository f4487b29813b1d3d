import { newResourceNode } from '../../../shared/catalogue/new-node'
import { type Connection, type Diagram, type DiagramNode, emptyDiagram } from '../../../shared/diagram/types'
import { randomNumbers } from '../../support/random-numbers'

const TYPES = ['AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SNS::Topic']
const LINES_PER_NODE = 1.3
const CARDS_PER_FRAME = 6
const FRAMES_PER_FRAME = 4

/** How far the lines of a graph reach. */
export interface Reach {
  /** Share of the lines that stay in one frame. */
  readonly near: number
  /** Share of the lines that stay in the frame around that. */
  readonly middle: number
}

/** As systems are: most lines stay near. */
export const AS_SYSTEMS: Reach = { near: 0.7, middle: 0.2 }

/** Cards in frames in frames, and 1.3 lines per node; the same numbers give the same graph. */
export function nestedGraph(count: number, reach: Reach, seed = 7): Diagram {
  const random = randomNumbers(seed)
  const { nodes, groups } = nestedNodes(count)
  const cards = nodes.filter((node) => node.kind === 'resource')
  const outerOf = (frame: string) => groups.get(frame)
  const lines = new Map<string, Connection>()
  while (lines.size < Math.round(cards.length * LINES_PER_NODE)) {
    const source = cards[random.below(cards.length)]
    const draw = random.below(1000) / 1000
    const isNear = (node: DiagramNode) =>
      draw < reach.near
        ? node.parent === source?.parent
        : draw >= reach.near + reach.middle || outerOf(node.parent ?? '') === outerOf(source?.parent ?? '')
    const choice = cards.filter((node) => node !== source && isNear(node))
    const target = choice[random.below(Math.max(1, choice.length))]
    if (!source || !target) continue
    // As in real systems most lines lead onwards.
    const [from, to] = Number(source.id.slice(1)) < Number(target.id.slice(1)) ? [source, target] : [target, source]
    const id = `${from.id}-${to.id}`
    lines.set(id, { id, kind: 'annotation', source: from.id, target: to.id })
  }
  return { ...emptyDiagram(`Nested ${count}`), nodes, connections: [...lines.values()] }
}

/** Six cards to a frame, four such frames to a larger one, four of these to a larger one still. */
function nestedNodes(count: number) {
  const nodes: DiagramNode[] = []
  const groups = new Map<string, string>()
  const taken = new Set<string>()
  const frame = (id: string, parent?: string) => {
    if (nodes.some((node) => node.id === id)) return
    const place = { position: { x: 0, y: 0 }, ...(parent !== undefined && { parent }) }
    nodes.push({ id, kind: 'frame', frame: 'group', label: `Part ${id}`, ...place })
  }
  for (let card = 0; nodes.length < count; card++) {
    const inner = Math.floor(card / CARDS_PER_FRAME)
    const middle = Math.floor(inner / FRAMES_PER_FRAME)
    const outer = Math.floor(middle / FRAMES_PER_FRAME)
    frame(`o${outer}`)
    frame(`m${middle}`, `o${outer}`)
    frame(`i${inner}`, `m${middle}`)
    groups.set(`i${inner}`, `m${middle}`)
    const type = TYPES[card % TYPES.length] ?? ''
    const at = { position: { x: 0, y: 0 }, parent: `i${inner}` }
    const node = newResourceNode({ id: `n${card}`, type, label: `Piece ${card}`, ...at }, taken)
    taken.add(node.logicalId)
    nodes.push(node)
  }
  return { nodes, groups }
}
