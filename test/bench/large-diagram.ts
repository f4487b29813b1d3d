import { newResourceNode } from '../../shared/catalogue/new-node'
import { type Connection, type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { settleNames } from '../../shared/editor/settle'
import { connectionsBetween } from '../../shared/relations/between'

/** One cell of a large system: what stands in it, and which of its nodes are joined. */
const CELL = [
  'AWS::SQS::Queue',
  'AWS::Lambda::Function',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::Lambda::Function',
  'AWS::StepFunctions::StateMachine',
  'AWS::Lambda::Function',
  'AWS::Kinesis::Stream',
]
const LINES: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 2],
  [1, 3],
  [4, 0],
  [5, 4],
  [5, 2],
  [5, 6],
  [6, 7],
  [7, 3],
  [8, 7],
  [5, 8],
  [7, 2],
]
const COLUMNS = 12

/** A system of many cells, each in a group of its own, joined to the next: `nodes` nodes and about 1.3 times as many lines. */
export function largeDiagram(nodes: number): Diagram {
  const all: DiagramNode[] = []
  const pairs: [DiagramNode, DiagramNode][] = []
  const taken = new Set<string>()
  let before: DiagramNode | undefined
  for (let cell = 0; all.length < nodes; cell++) {
    const members = cellNodes(cell, all.length, nodes, taken)
    all.push(...members)
    for (const [from, to] of LINES) join(pairs, members[from + 1], members[to + 1])
    join(pairs, before, members[1])
    before = members[6]
  }
  return settleNames({ ...emptyDiagram(`Large ${nodes}`), nodes: all, connections: connectionsOf(pairs) })
}

function cellNodes(cell: number, count: number, limit: number, taken: Set<string>): DiagramNode[] {
  const corner = { x: (cell % COLUMNS) * 900, y: Math.floor(cell / COLUMNS) * 700 }
  const group: DiagramNode = {
    id: `g${cell}`,
    kind: 'frame',
    frame: 'group',
    label: `Part ${cell + 1}`,
    position: corner,
  }
  const members = CELL.map((type, index) => {
    const position = { x: 24 + (index % 3) * 280, y: 40 + Math.floor(index / 3) * 200 }
    const id = `n${count + 1 + index}`
    const node = newResourceNode({ id, type, position, parent: group.id, label: `Piece ${count + index}` }, taken)
    for (const name of [node.logicalId, ...Object.values(node.owns ?? {})]) taken.add(name)
    return node
  })
  return [group, ...members].slice(0, limit - count)
}

function join(pairs: [DiagramNode, DiagramNode][], from: DiagramNode | undefined, to: DiagramNode | undefined): void {
  if (from && to) pairs.push([from, to])
}

function connectionsOf(pairs: readonly (readonly [DiagramNode, DiagramNode])[]): Connection[] {
  return pairs.flatMap(([source, target], index) => {
    const kind = connectionsBetween(source, target).kinds.find((each) => each.line !== 'annotation')
    return kind ? [{ id: `c${index + 1}`, kind: kind.id, source: source.id, target: target.id }] : []
  })
}
