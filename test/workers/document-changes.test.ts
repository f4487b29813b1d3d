import { expect, test } from 'vitest'
import { changesBetween, withChanges } from '../../renderer/workers/document-changes'
import { addNodes, moveNodes } from '../../shared/diagram/edits'
import { graphOf } from '../bench/canvas/graph'

const diagram = graphOf(60)
const [first] = diagram.nodes

test('a worker that takes every change has the same diagram', () => {
  const moved = moveNodes(diagram, new Map([[first?.id ?? '', { x: 640, y: 16 }]]))
  const renamed = { ...moved, name: 'Another' }
  const longer = addNodes(renamed, [{ id: 'note', kind: 'note', label: 'Remember', position: { x: 0, y: 0 } }])
  let held = withChanges(undefined, changesBetween(undefined, diagram))
  let sent = diagram
  for (const next of [moved, renamed, longer]) {
    held = withChanges(held, structuredClone(changesBetween(sent, next)))
    sent = next
    expect(held).toEqual(next)
  }
})

test('a move sends the node that moved and no other', () => {
  const moved = moveNodes(diagram, new Map([[first?.id ?? '', { x: 640, y: 16 }]]))
  const changes = changesBetween(diagram, moved)
  expect('nodes' in changes && changes.nodes.map(([, node]) => node.id)).toEqual([first?.id])
  expect('connections' in changes && changes.connections).toEqual([])
})
