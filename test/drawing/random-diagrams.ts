import fc from 'fast-check'
import { type Connection, type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { LINE_KINDS } from '../../shared/relations/line-kinds'
import { line, resource } from './sample-diagrams'

const TYPES = ['AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::IAM::Role']

/** Cards on a grid with free lanes between them, some places empty, and lines between any of them. */
export function gridDiagrams(maxColumns = 6, maxRows = 6): fc.Arbitrary<Diagram> {
  return fc
    .record({
      columns: fc.integer({ min: 2, max: maxColumns }),
      rows: fc.integer({ min: 2, max: maxRows }),
      gapX: fc.integer({ min: 48, max: 160 }),
      gapY: fc.integer({ min: 40, max: 120 }),
      seed: fc.array(fc.nat(), { minLength: 8, maxLength: 60 }),
    })
    .map(({ columns, rows, gapX, gapY, seed }) => gridDiagram(columns, rows, { x: 240 + gapX, y: 56 + gapY }, seed))
}

/** A diagram of one grid, with lines chosen by the numbers. */
export function gridDiagram(
  columns: number,
  rows: number,
  step: { x: number; y: number },
  seed: readonly number[],
): Diagram {
  const nodes: DiagramNode[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      if (at > 1 && (seed[at % seed.length] ?? 0) % 5 === 0) continue
      const node = resource(`n${at}`, TYPES[at % TYPES.length] ?? '', `Thing ${at}`)
      nodes.push({ ...node, position: { x: column * step.x, y: row * step.y } })
    }
  }
  return { ...emptyDiagram('Grid'), nodes, connections: linesAmong(nodes, seed) }
}

function linesAmong(nodes: readonly DiagramNode[], seed: readonly number[]): Connection[] {
  const lines = new Map<string, Connection>()
  seed.forEach((number, i) => {
    const source = nodes[number % nodes.length]
    const target = nodes[(Math.floor(number / 7) + i) % nodes.length]
    const kind = LINE_KINDS[number % LINE_KINDS.length]?.id ?? 'request'
    if (!source || !target || source === target) return
    const made = line(source.id, target.id, kind, number % 3 === 0 ? 'does something' : '')
    lines.set(made.id, made)
  })
  return [...lines.values()]
}

/** Nested diagrams whose nodes all lie at their parent's corner: what a layout has to sort out. */
export function nestedDiagrams(minNodes: number, maxNodes: number): fc.Arbitrary<Diagram> {
  return fc
    .record({
      count: fc.integer({ min: minNodes, max: maxNodes }),
      seed: fc.array(fc.nat(), { minLength: 20, maxLength: 120 }),
    })
    .map(({ count, seed }) => nestedDiagram(count, seed))
}

/** About a quarter of the nodes are frames, some of them subnets and zones; parents come before children. */
export function nestedDiagram(count: number, seed: readonly number[]): Diagram {
  const nodes: DiagramNode[] = []
  const frames: string[] = []
  for (let i = 0; i < count; i++) {
    const number = seed[i % seed.length] ?? 0
    const parent = number % 3 === 0 ? undefined : frames[(number + i) % Math.max(frames.length, 1)]
    const node = nodeOf(i, number + i, parent)
    if (node.kind === 'frame' || (node.kind === 'resource' && node.type.startsWith('AWS::EC2'))) frames.push(node.id)
    nodes.push(node)
  }
  return { ...emptyDiagram('Nested'), nodes, connections: linesAmong(nodes, seed) }
}

function nodeOf(i: number, number: number, parent: string | undefined): DiagramNode {
  const base = { id: `n${i}`, label: `Thing ${number % 1000}`, position: { x: 0, y: 0 }, ...(parent ? { parent } : {}) }
  if (number % 8 === 0) return { ...base, kind: 'frame', frame: number % 3 === 0 ? 'availability-zone' : 'group' }
  if (number % 8 === 1) return subnetLike(base, number)
  if (number % 17 === 2) return { ...base, kind: 'actor', actor: 'person' }
  if (number % 19 === 3)
    return { ...base, kind: 'note', label: 'Some words that need more than one line on a slip of paper' }
  return { ...base, kind: 'resource', type: TYPES[number % TYPES.length] ?? '', logicalId: base.id, properties: {} }
}

function subnetLike(base: Pick<DiagramNode, 'id' | 'label' | 'position'>, number: number): DiagramNode {
  const type = number % 3 === 0 ? 'AWS::EC2::VPC' : 'AWS::EC2::Subnet'
  const properties = { MapPublicIpOnLaunch: number % 2 === 0 }
  return { ...base, kind: 'resource', type, logicalId: base.id, properties }
}
