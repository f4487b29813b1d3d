import { expect, test } from 'vitest'
import { moveNodes, resizeNodes } from '../../shared/diagram/edits'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { graphOf } from '../bench/canvas/graph'

/** The same diagram as if it had just been read: nothing known of what came before helps. */
const fresh = (diagram: Diagram): Diagram => structuredClone(diagram)

test('after a change of few nodes all rectangles are what they would be from the beginning', () => {
  let diagram = graphOf(160)
  absoluteRects(diagram)
  const region = diagram.nodes[0]?.id ?? ''
  const group = diagram.nodes[1]?.id ?? ''
  const card = diagram.nodes[5]?.id ?? ''
  const steps: readonly ((before: Diagram) => Diagram)[] = [
    (before) => moveNodes(before, new Map([[card, { x: 2900, y: 1400 }]])),
    (before) => moveNodes(before, new Map([[group, { x: 90, y: 410 }]])),
    (before) => moveNodes(before, new Map([[region, { x: -300, y: 77 }]])),
    (before) => resizeNodes(before, new Map([[group, { width: 4000, height: 300 }]])),
    (before) => ({
      ...before,
      nodes: before.nodes.map((node) => (node.id === card ? { ...node, label: 'Long '.repeat(9) } : node)),
    }),
    (before) => ({ ...before, nodes: before.nodes.filter((node) => node.id !== card) }),
  ]
  for (const step of steps) {
    diagram = step(diagram)
    expect(new Map(absoluteRects(diagram))).toEqual(new Map(absoluteRects(fresh(diagram))))
    const children = indexOf(diagram).children(group)
    expect(children).toEqual(indexOf(fresh(diagram)).children(group))
  }
})

test('what a move leaves alone keeps its very rectangle', () => {
  const diagram = graphOf(160)
  const before = absoluteRects(diagram)
  const card = diagram.nodes[5]?.id ?? ''
  const after = absoluteRects(moveNodes(diagram, new Map([[card, { x: 40, y: 60 }]])))
  const changed = diagram.nodes.filter(({ id }) => after.get(id) !== before.get(id)).map(({ id }) => id)
  expect(changed).toEqual([card])
})
