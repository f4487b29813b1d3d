import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects, containerAt, nodesIn } from '../../shared/drawing/bounds'
import { CARD, FRAME, sizeOf } from '../../shared/drawing/sizes'
import { resource } from './sample-diagrams'

function diagramOf(...nodes: DiagramNode[]): Diagram {
  return { ...emptyDiagram('Some'), nodes }
}

function at(node: DiagramNode, x: number, y: number): DiagramNode {
  return { ...node, position: { x, y } }
}

const vpc = at(resource('vpc', 'AWS::EC2::VPC', 'VPC'), 100, 50)
const inner = at(resource('inner', 'AWS::EC2::Subnet', 'Subnet', 'vpc'), 40, 60)
const card = at(resource('card', 'AWS::SQS::Queue', 'Queue', 'inner'), 30, 40)

function sizeIn(diagram: Diagram, id: string) {
  const index = indexOf(diagram)
  const node = index.node(id)
  return node && sizeOf(node, index)
}

describe('sizeOf', () => {
  it('grows a card with its text up to a limit', () => {
    const width = (label: string) => sizeIn(diagramOf(resource('a', 'AWS::SQS::Queue', label)), 'a')?.width ?? 0
    expect(width('A')).toBeGreaterThanOrEqual(CARD.minWidth)
    expect(width('A rather long name of a queue')).toBeGreaterThan(width('A'))
    expect(width('An overlong name that nobody can read without moving the head')).toBe(CARD.maxWidth)
  })

  it('makes frames contain what lies in them, through all depths', () => {
    const diagram = diagramOf(vpc, inner, card)
    const [subnet, queue] = [sizeIn(diagram, 'inner'), sizeIn(diagram, 'card')]
    expect(subnet?.width).toBe(30 + (queue?.width ?? 0) + FRAME.padding)
    expect(sizeIn(diagram, 'vpc')?.width).toBe(40 + (subnet?.width ?? 0) + FRAME.padding)
  })

  it('takes the user’s size where there is one, yet never cuts what lies inside', () => {
    const large = { ...vpc, size: { width: 900, height: 700 } }
    const small = { ...vpc, size: { width: 140, height: 100 } }
    expect(sizeIn(diagramOf(large), 'vpc')).toEqual({ width: 900, height: 700 })
    expect(sizeIn(diagramOf(small, inner, card), 'vpc')?.width).toBeGreaterThan(200)
  })

  it('ends when nodes contain each other', () => {
    const a = resource('a', 'AWS::EC2::VPC', 'A', 'b')
    const b = resource('b', 'AWS::EC2::VPC', 'B', 'a')
    expect(sizeIn(diagramOf(a, b), 'a')?.width).toBeGreaterThan(0)
    expect(absoluteRects(diagramOf(a, b)).size).toBe(2)
  })
})

describe('absoluteRects', () => {
  it('adds up the positions of frames and is remembered', () => {
    const diagram = diagramOf(vpc, inner, card)
    expect(absoluteRects(diagram).get('card')).toMatchObject({ x: 170, y: 150 })
    expect(absoluteRects(diagram)).toBe(absoluteRects(diagram))
  })
})

describe('containerAt', () => {
  it('finds the innermost container, and never what is being dragged', () => {
    const diagram = diagramOf(vpc, inner, card)
    expect(containerAt(diagram, { x: 150, y: 130 })?.id).toBe('inner')
    expect(containerAt(diagram, { x: 150, y: 130 }, new Set(['inner']))?.id).toBe('vpc')
    expect(containerAt(diagram, { x: 150, y: 130 }, new Set(['vpc']))).toBeUndefined()
    expect(containerAt(diagram, { x: 0, y: 0 })).toBeUndefined()
  })
})

describe('nodesIn', () => {
  it('takes cards it touches and frames it holds wholly', () => {
    const diagram = diagramOf(vpc, inner, card)
    const ids = (x: number, y: number, width: number, height: number) =>
      nodesIn(diagram, { x, y, width, height }).map((node) => node.id)
    expect(ids(160, 140, 40, 40)).toEqual(['card'])
    expect(ids(0, 0, 2000, 2000)).toEqual(['vpc', 'inner', 'card'])
    expect(ids(2000, 2000, 10, 10)).toEqual([])
  })
})
