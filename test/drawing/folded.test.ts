import { describe, expect, it } from 'vitest'
import { moveNodes } from '../../shared/diagram/edits'
import { indexOf } from '../../shared/diagram/queries'
import { type Connection, type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects, containerAt, nodesIn } from '../../shared/drawing/bounds'
import { cardOf } from '../../shared/drawing/card'
import { foldedDiagram, foldOf, membersOf } from '../../shared/drawing/folded'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { shapeOf } from '../../shared/drawing/shapes'
import { FOLDED } from '../../shared/drawing/sizes'

const at = (x: number, y: number) => ({ position: { x, y } })
const queue = (id: string, parent?: string, x = 40): DiagramNode => ({
  id,
  kind: 'resource',
  type: 'AWS::SQS::Queue',
  logicalId: id.toUpperCase(),
  label: id,
  properties: {},
  ...at(x, 60),
  ...(parent !== undefined && { parent }),
})
const group = (id: string, collapsed: boolean, parent?: string): DiagramNode => ({
  id,
  kind: 'frame',
  frame: 'group',
  label: id,
  ...at(100, 200),
  ...(collapsed && { collapsed }),
  ...(parent !== undefined && { parent }),
})
const line = (id: string, source: string, target: string, kind = 'uses'): Connection => ({ id, kind, source, target })

const sends = 'ecs-service-sends-to-sqs-queue'
const nodes = [
  group('outer', true),
  group('inner', true, 'outer'),
  queue('a', 'inner'),
  queue('b', 'outer', 340),
  queue('c', undefined, 900),
]
const connections = [
  line('1', 'a', 'b'),
  line('2', 'a', 'c'),
  line('3', 'b', 'c'),
  line('4', 'c', 'a'),
  line('5', 'a', 'c', sends),
]
const diagram: Diagram = { ...emptyDiagram('Folds'), nodes, connections }
const folded = foldedDiagram(diagram)

describe('a folded diagram', () => {
  it('is the very diagram where nothing is collapsed', () => {
    const open = { ...diagram, nodes: nodes.map((node) => ({ ...node, collapsed: false })) }
    expect(foldedDiagram(open)).toBe(open)
  })

  it('leaves out what lies in the outermost collapsed container, whose card counts it', () => {
    expect(folded.nodes.map(({ id }) => id)).toEqual(['outer', 'c'])
    const card = indexOf(folded).node('outer') as DiagramNode
    expect(foldOf(card)).toEqual({ count: 3, text: '2 SQS queues, 1 group' })
    expect(shapeOf(card, indexOf(folded))).toBe('card')
    expect(cardOf(card, 'architecture').lines).toEqual(['2 SQS queues, 1 group'])
    expect(foldOf(indexOf(folded).node('c') as DiagramNode)).toBeUndefined()
  })

  it('ends lines of inner nodes at the card, those to the same place as one', () => {
    const ends = folded.connections.map(({ source, target }) => `${source} ${target}`)
    expect(new Set(ends)).toEqual(new Set(['outer c', 'c outer']))
    const merged = folded.connections.map((each) => membersOf(each).map(({ id }) => id))
    expect(merged.flat().sort()).toEqual(['2', '3', '4', '5'])
    expect(merged).toContainEqual(['2', '3'])
  })

  it('says how many lines run as one', () => {
    const named = { ...diagram, connections: connections.map((each) => ({ ...each, label: 'sends' })) }
    const shown = foldedDiagram(named)
    const lineOf = lineOfAt('architecture', shown)
    const labels = shown.connections.map((each) => `${membersOf(each).length}: ${lineOf(each).label}`)
    expect(labels).toContain('2: 2 × sends')
    expect(labels).toContain('1: sends')
  })

  it('keeps the very lines and cards while nodes only move', () => {
    const before = foldedDiagram({ ...diagram })
    const moved = foldedDiagram(moveNodes(diagram, new Map([['c', { x: 950, y: 0 }]])))
    expect(moved.connections).toBe(before.connections)
    expect(moved.nodes[0]).toBe(before.nodes[0])
  })
})

describe('bounds of a diagram with collapsed containers', () => {
  it('put what is not drawn where its card is', () => {
    const rects = absoluteRects(diagram)
    expect(rects.get('outer')).toEqual({ x: 100, y: 200, width: FOLDED.width, height: FOLDED.height })
    expect(rects.get('a')).toEqual(rects.get('outer'))
    expect(absoluteRects(folded).get('outer')).toEqual(rects.get('outer'))
  })

  it('find nothing inside of them', () => {
    expect(containerAt(diagram, { x: 150, y: 220 })?.id).toBe('outer')
    const found = nodesIn(diagram, { x: 0, y: 0, width: 500, height: 500 })
    expect(found.map(({ id }) => id)).toEqual(['outer'])
  })
})
