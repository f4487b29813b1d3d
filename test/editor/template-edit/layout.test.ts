import { describe, expect, it } from 'vitest'
import { moveNodes } from '../../../shared/diagram/edits'
import { type Diagram, emptyDiagram, type ResourceNode } from '../../../shared/diagram/types'
import { layoutText, readLayoutFile } from '../../../shared/editor/template-edit/layout-file'
import {
  hasMetadataLayout,
  keptPlaces,
  withMetadataLayout,
  withoutMetadataLayout,
} from '../../../shared/editor/template-edit/metadata-layout'

const queue = (id: string, logicalId: string, x: number, more: Partial<ResourceNode> = {}): ResourceNode => ({
  id,
  kind: 'resource',
  type: 'AWS::SQS::Queue',
  logicalId,
  label: logicalId,
  position: { x, y: 8 },
  properties: {},
  ...more,
})

const diagram: Diagram = {
  ...emptyDiagram('Shop'),
  nodes: [
    { id: 'n9', kind: 'frame', frame: 'group', label: 'Team', position: { x: 100, y: 100 } },
    queue('n1', 'Orders', 16, { parent: 'n9' }),
    queue('n2', 'Dead', -400, { size: { width: 240, height: 96 } }),
  ],
  template: { metadata: { Other: { a: 1 } } },
}

describe('a layout in the metadata', () => {
  const kept = withMetadataLayout(diagram)

  it('is a line for each resource, beside what others keep there', () => {
    expect(kept.template.metadata).toEqual({
      Other: { a: 1 },
      Stackboard: { Layout: { Orders: '116 108', Dead: '-400 8 240 96' } },
    })
    expect(hasMetadataLayout(kept)).toBe(true)
    expect(withMetadataLayout(kept)).toBe(kept)
    expect(withoutMetadataLayout(kept)).toEqual(diagram)
    expect(withoutMetadataLayout(diagram)).toBe(diagram)
  })

  it('keeps its order when something moves, goes or comes', () => {
    const moved = moveNodes(kept, new Map([['n2', { x: 8, y: 16 }]]))
    const nodes = [queue('n3', 'Fresh', 0), ...moved.nodes.filter(({ id }) => id !== 'n1')]
    const stackboard = withMetadataLayout({ ...moved, nodes }).template.metadata?.Stackboard
    expect(JSON.stringify(stackboard)).toBe('{"Layout":{"Dead":"8 16 240 96","Fresh":"0 8"}}')
  })

  it('places what it knows, and leaves the rest to be placed', () => {
    const fresh = { ...kept, nodes: [queue('n1', 'Orders', 0), queue('n2', 'Dead', 0), queue('n3', 'Fresh', 0)] }
    const found = keptPlaces(fresh)
    expect(found?.unplaced).toEqual(['n3'])
    expect(found?.diagram.nodes.map(({ position }) => position)).toEqual([
      { x: 116, y: 108 },
      { x: -400, y: 8 },
      { x: 0, y: 8 },
    ])
    expect(found?.diagram.nodes[1]?.size).toEqual({ width: 240, height: 96 })
  })

  it.each([
    [{ Layout: 5 }],
    [{ Layout: { Orders: '1e9 2', Dead: 'left' } }],
    [{ Layout: { Orders: [1, 2] } }],
    ['text'],
  ])('that makes no sense counts as none: %j', (Stackboard) => {
    expect(keptPlaces({ ...diagram, template: { metadata: { Stackboard } } })).toBeUndefined()
  })
})

describe('a layout beside the template', () => {
  it('is a diagram file that says whose layout it is', () => {
    const text = layoutText(diagram, 'shop.yaml')
    expect(readLayoutFile(text, 'shop.awsdiagram', 'shop.yaml')).toEqual({ outcome: 'read', diagram, isOwn: true })
    expect(readLayoutFile(text, 'shop.awsdiagram', 'shop.json')).toMatchObject({ isOwn: false })
  })

  it.each(['', '{', '[]', '{ "format": "awsdiagram", "version": 1, "nodes": [{ "id": 5 }] }'])(
    'that is damaged is said to be: %j',
    (text) => {
      const read = readLayoutFile(text, 'shop.awsdiagram', 'shop.yaml')
      expect(read.outcome === 'damaged' && read.reason).toContain('shop.awsdiagram')
    },
  )
})
