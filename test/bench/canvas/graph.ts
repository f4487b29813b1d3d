import { newResourceNode } from '../../../shared/catalogue/new-node'
import {
  type Connection,
  type Diagram,
  type DiagramNode,
  emptyDiagram,
  type Point,
} from '../../../shared/diagram/types'
import { connectionsBetween } from '../../../shared/relations/between'

const TYPES = [
  'AWS::Lambda::Function',
  'AWS::SQS::Queue',
  'AWS::DynamoDB::Table',
  'AWS::SNS::Topic',
  'AWS::S3::Bucket',
  'AWS::Lambda::Function',
]
const CARDS_PER_GROUP = 24
const GROUPS_PER_REGION = 4
const COLUMNS = 6
const PITCH: Point = { x: 288, y: 120 }
const GROUP: Point = { x: COLUMNS * PITCH.x + 96, y: (CARDS_PER_GROUP / COLUMNS) * PITCH.y + 112 }
const REGION: Point = { x: 2 * GROUP.x + 120, y: 2 * GROUP.y + 140 }

/** A diagram of so many nodes in nested frames with 1.3 times as many lines, most of them short. The same for the same size. */
export function graphOf(size: number): Diagram {
  const nodes = nodesOf(size)
  return { ...emptyDiagram(`${size} nodes`), nodes, connections: connectionsOf(nodes, Math.round(size * 1.3)) }
}

function nodesOf(size: number): DiagramNode[] {
  const nodes: DiagramNode[] = []
  const taken = new Set<string>()
  const across = Math.ceil(Math.sqrt(size / (GROUPS_PER_REGION * (CARDS_PER_GROUP + 1) + 1)))
  for (let region = 0; nodes.length < size; region++) {
    const regionId = `r${region}`
    const at = { x: (region % across) * REGION.x, y: Math.floor(region / across) * REGION.y }
    nodes.push({ id: regionId, kind: 'frame', frame: 'region', label: `Region ${region + 1}`, position: at })
    for (let group = 0; group < GROUPS_PER_REGION && nodes.length < size; group++) {
      const groupId = `${regionId}g${group}`
      const label = `Team ${region * GROUPS_PER_REGION + group + 1}`
      const position = { x: 40 + (group % 2) * (GROUP.x + 24), y: 56 + Math.floor(group / 2) * (GROUP.y + 24) }
      nodes.push({ id: groupId, kind: 'frame', frame: 'group', label, position, parent: regionId })
      for (let card = 0; card < CARDS_PER_GROUP && nodes.length < size; card++) nodes.push(cardOf(card, groupId, taken))
    }
  }
  return nodes
}

function cardOf(card: number, parent: string, taken: Set<string>): DiagramNode {
  const type = TYPES[card % TYPES.length] ?? 'AWS::SQS::Queue'
  const position = { x: 32 + (card % COLUMNS) * PITCH.x, y: 48 + Math.floor(card / COLUMNS) * PITCH.y }
  const label = `${type.split('::')[2]} ${taken.size + 1}`
  const node = newResourceNode({ id: `${parent}c${card}`, type, label, position, parent }, taken)
  taken.add(node.logicalId)
  return node
}

function connectionsOf(nodes: readonly DiagramNode[], count: number): Connection[] {
  const cards = nodes.filter((node) => node.kind === 'resource')
  const random = numbers(7)
  const joined = new Set<string>()
  const connections: Connection[] = []
  for (let tries = 0; connections.length < count && tries < count * 40; tries++) {
    const from = Math.floor(random() * cards.length)
    const reach = random()
    const step = 1 + Math.floor(random() * (reach < 0.75 ? 8 : reach < 0.95 ? 40 : 200))
    const to = Math.min(cards.length - 1, Math.max(0, from + (random() < 0.5 ? -step : step)))
    const [source, target] = [cards[from], cards[to]]
    if (!source || !target || source === target || joined.has(`${source.id} ${target.id}`)) continue
    const kind = connectionsBetween(source, target).kinds.find((each) => each.line !== 'annotation')
    if (!kind) continue
    joined.add(`${source.id} ${target.id}`)
    connections.push({ id: `c${connections.length}`, kind: kind.id, source: source.id, target: target.id })
  }
  return connections
}

/** Numbers from 0 to 1 that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}
