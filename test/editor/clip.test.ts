import { describe, expect, it } from 'vitest'
import type { Connection, Diagram, FrameNode } from '../../shared/diagram/types'
import { clipOf, insertClip, parseClip } from '../../shared/editor/clip'
import { duplicate } from '../../shared/editor/commands/duplicate'
import { paste } from '../../shared/editor/commands/paste'
import { openedState } from '../../shared/editor/state'
import { att, drawing, ref } from '../support/drawings'

const group: FrameNode = { id: 'group', kind: 'frame', frame: 'group', label: 'Group', position: { x: 0, y: 0 } }
const line: Connection = {
  id: 'c1',
  kind: 'sqs-queue-triggers-lambda-function',
  source: 'orders',
  target: 'worker',
  generated: { mapping: 'OrdersMapping' },
}

const diagram: Diagram = drawing(
  {
    Orders: ['AWS::SQS::Queue', { Tags: [{ Key: 'key', Value: ref('Bucket') }] }, { parent: 'group' }],
    Worker: [
      'AWS::Lambda::Function',
      {
        Environment: {
          Variables: {
            QUEUE: ref('Orders'),
            ARN: att('Orders'),
            TEXT: { 'Fn::Sub': `\${Orders}/\${Orders.Arn}/\${Bucket}/\${!Orders}` },
            PLAIN: 'Orders',
          },
        },
      },
      { parent: 'group', owns: { role: 'WorkerRole' }, attributes: { DependsOn: ['Orders', 'Bucket'] } },
    ],
    Bucket: ['AWS::S3::Bucket'],
  },
  { nodes: [group], connections: [line] },
)

const copies = insertClip(diagram, clipOf(diagram, ['group']), { x: 24, y: 24 })
const added = copies.diagram.nodes.slice(diagram.nodes.length)
const copyOf = (label: string) => {
  const found = added.find((node) => node.label === label)
  if (found?.kind !== 'resource') throw new Error(`There is no copy of ${label}`)
  return found
}

describe('a clip', () => {
  it('holds what lies inside, and only lines among what it holds', () => {
    const clip = clipOf(diagram, ['group'])
    expect(clip.nodes.map(({ id }) => id).sort()).toEqual(['group', 'orders', 'worker'])
    expect(clip.connections).toEqual([line])
    expect(clipOf(diagram, ['orders']).connections).toEqual([])
  })

  it('comes back from the clipboard as it went there; other text does not', () => {
    const clip = clipOf(diagram, ['group'])
    expect(parseClip(JSON.stringify(clip))).toEqual(clip)
    for (const text of ['', 'hello', '[]', 'null', '{"format":"awsdiagram"}', '{"format":"awsdiagram-clip"}']) {
      expect(parseClip(text)).toBeUndefined()
    }
  })
})

describe('the copy of a clip', () => {
  it('has ids and logical ids of its own', () => {
    const ids = copies.diagram.nodes.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(copyOf('Orders').logicalId).not.toBe('Orders')
    expect(copyOf('Worker').owns?.role).not.toBe('WorkerRole')
    expect(copies.diagram.connections[1]).toMatchObject({ source: copyOf('Orders').id, target: copyOf('Worker').id })
    expect(copies.diagram.connections[1]?.generated?.mapping).not.toBe('OrdersMapping')
  })

  it('refers to the copies of what was copied with it, and else to what it referred to', () => {
    const { logicalId } = copyOf('Orders')
    expect(copyOf('Worker').properties).toEqual({
      Environment: {
        Variables: {
          QUEUE: ref(logicalId),
          ARN: att(logicalId),
          TEXT: { 'Fn::Sub': `\${${logicalId}}/\${${logicalId}.Arn}/\${Bucket}/\${!Orders}` },
          PLAIN: 'Orders',
        },
      },
    })
    expect(copyOf('Orders').properties).toEqual({ Tags: [{ Key: 'key', Value: ref('Bucket') }] })
  })

  it('waits for the copies of what it waited for', () => {
    expect(copyOf('Worker').attributes?.DependsOn).toEqual([copyOf('Orders').logicalId, 'Bucket'])
  })

  it('lies beside, and its insides where they were', () => {
    expect(copies.outermost).toHaveLength(1)
    expect(added.find(({ id }) => id === copies.outermost[0])?.position).toEqual({ x: 24, y: 24 })
    expect(copyOf('Orders').position).toEqual(diagram.nodes[0]?.position)
    expect(copyOf('Orders').parent).toBe(copies.outermost[0])
  })

  it('changes nothing of what was there', () => {
    expect(copies.diagram.nodes.slice(0, diagram.nodes.length)).toEqual(diagram.nodes)
  })

  it('stays in its container, or lies in the diagram where that is not there', () => {
    const inside = insertClip(diagram, clipOf(diagram, ['orders']), { x: 0, y: 0 })
    expect(inside.diagram.nodes.at(-1)?.parent).toBe('group')
    const elsewhere = insertClip(drawing({}), clipOf(diagram, ['orders']), { x: 0, y: 0 })
    expect(elsewhere.diagram.nodes[0]?.parent).toBeUndefined()
  })

  it('of names that differ by a number gets names that nobody has', () => {
    const twins = drawing({ Queue: ['AWS::SQS::Queue'], Queue2: ['AWS::SQS::Queue', { Tags: [ref('Queue')] }] })
    const twice = insertClip(twins, clipOf(twins, ['queue', 'queue2']), { x: 0, y: 0 }).diagram
    const names = twice.nodes.map((node) => (node.kind === 'resource' ? node.logicalId : ''))
    expect(names).toEqual([...new Set(names)])
    expect(twice.nodes[3]).toMatchObject({ properties: { Tags: [ref(names[2] ?? '')] } })
  })
})

describe('duplicating and pasting', () => {
  it('select the copy, and are one step each', () => {
    const state = { ...openedState(diagram, true), selection: { nodes: ['bucket'], connections: [] } }
    const doubled = duplicate.run(state)
    expect(doubled.selection.nodes).toEqual([doubled.diagram.nodes.at(-1)?.id])
    const pasted = paste.run(doubled, { clip: clipOf(diagram, ['bucket']), offset: { x: 1, y: 1 } })
    expect(pasted.history.past.map(({ label }) => label)).toEqual(['Duplicate Bucket', 'Paste Bucket'])
    expect(pasted.diagram.nodes).toHaveLength(diagram.nodes.length + 2)
  })
})
