import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addConnections,
  addNodes,
  changeConnections,
  changeNodes,
  moveNodes,
  remove,
  resizeNodes,
  setAttribute,
  setOption,
  setParent,
  setProperty,
  setSectionEntry,
  setSections,
} from '../../shared/diagram/edits'
import { indexOf } from '../../shared/diagram/queries'
import {
  type Connection,
  type Diagram,
  emptyDiagram,
  type NoteNode,
  type ResourceNode,
} from '../../shared/diagram/types'
import { arbitraryDiagram } from '../support/arbitrary-diagram'

function resource(id: string, parts: Partial<ResourceNode> = {}): ResourceNode {
  const position = { x: 0, y: 0 }
  return {
    id,
    kind: 'resource',
    type: 'Own::A::B',
    logicalId: id.toUpperCase(),
    label: id,
    position,
    properties: {},
    ...parts,
  }
}

const note: NoteNode = { id: 'note', kind: 'note', label: 'n', position: { x: 0, y: 0 } }
const line = (id: string, source: string, target: string): Connection => ({ id, kind: 'k', source, target })

const diagram: Diagram = {
  ...emptyDiagram('x'),
  nodes: [
    resource('vpc'),
    resource('subnet', { parent: 'vpc', placements: [{ kind: 'subnet-in-vpc' }] }),
    resource('inner', { parent: 'subnet' }),
    resource('balancer', { parent: 'vpc', placements: [{ kind: 'spans' }, { kind: 'spans', container: 'subnet' }] }),
    resource('alone', { placements: [{ kind: 'spans', container: 'subnet' }] }),
    note,
  ],
  connections: [line('c1', 'inner', 'alone'), line('c2', 'alone', 'balancer'), line('c3', 'alone', 'note')],
}

const node = (id: string, of: Diagram) => of.nodes.find((each) => each.id === id)
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

describe('what an edit does not touch', () => {
  it('keeps its identity', () => {
    const moved = moveNodes(diagram, new Map([['inner', { x: 5, y: 5 }]]))
    expect(moved).not.toBe(diagram)
    expect(moved.connections).toBe(diagram.connections)
    for (const each of diagram.nodes) expect(node(each.id, moved) === each).toBe(each.id !== 'inner')
  })

  it.each<[string, (given: Diagram) => Diagram]>([
    ['nothing added', (given) => addConnections(addNodes(given, []), [])],
    ['moving to where it is', (given) => moveNodes(given, new Map([['inner', { x: 0.2, y: -0.2 }]]))],
    ['a size it has', (given) => resizeNodes(given, new Map())],
    ['an unknown node', (given) => changeNodes(given, ['nobody'], (each) => ({ ...each, label: 'x' }))],
    ['a change that gives the same', (given) => changeNodes(given, ['inner'], (each) => each)],
    ['a connection changed to itself', (given) => changeConnections(given, ['c1'], (each) => each)],
    ['nothing removed', (given) => remove(given, ['nobody'])],
    ['a property of a note', (given) => setProperty(given, 'note', ['A'], 1)],
  ])('%s: the very same diagram', (_what, edit) => {
    expect(edit(diagram)).toBe(diagram)
  })

  it('of a removed connection the nodes keep theirs', () => {
    const without = remove(diagram, ['c1'])
    expect(ids(without.connections)).toEqual(['c2', 'c3'])
    expect(without.nodes).toBe(diagram.nodes)
  })

  it('a size that a node has already changes nothing', () => {
    const sized = resizeNodes(diagram, new Map([['vpc', { width: 10.4, height: 20 }]]))
    expect(node('vpc', sized)?.size).toEqual({ width: 10, height: 20 })
    expect(resizeNodes(sized, new Map([['vpc', { width: 10, height: 20 }]]))).toBe(sized)
  })
})

describe('removing', () => {
  it('takes all that is inside, lines that end there and placements that name it', () => {
    const without = remove(diagram, ['subnet'])
    expect(ids(without.nodes)).toEqual(['vpc', 'balancer', 'alone', 'note'])
    expect(ids(without.connections)).toEqual(['c2', 'c3'])
    expect(node('balancer', without)).toMatchObject({ placements: [{ kind: 'spans' }] })
    expect(node('alone', without)).not.toHaveProperty('placements')
  })

  it('leaves nothing that points to what is gone', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), fc.array(fc.nat(), { maxLength: 3 }), (given, picks) => {
        const all = [...ids(given.nodes), ...ids(given.connections)]
        const left = remove(
          given,
          picks.flatMap((pick) => all[pick % Math.max(1, all.length)] ?? []),
        )
        const known = new Set<string | undefined>([undefined, ...ids(left.nodes)])
        for (const each of left.nodes) {
          expect(known.has(each.parent)).toBe(true)
          if (each.kind !== 'resource') continue
          expect(each.placements?.every(({ container }) => known.has(container)) ?? true).toBe(true)
        }
        expect(left.connections.every(({ source, target }) => known.has(source) && known.has(target))).toBe(true)
      }),
    )
  })
})

describe('changing', () => {
  it('a position gives whole pixels, and no negative zero', () => {
    const moved = moveNodes(diagram, new Map([['inner', { x: -0.4, y: 7.6 }]]))
    expect(node('inner', moved)?.position).toEqual({ x: 0, y: 8 })
  })

  it('the parent changes position and placements with it', () => {
    const inside = setParent(diagram, 'alone', 'vpc', { x: 1.5, y: 2 }, [{ kind: 'in-vpc' }])
    expect(node('alone', inside)).toMatchObject({
      parent: 'vpc',
      position: { x: 2, y: 2 },
      placements: [{ kind: 'in-vpc' }],
    })
    const outside = setParent(inside, 'alone', undefined, { x: 0, y: 0 }, [])
    expect(node('alone', outside)).not.toHaveProperty('parent')
    expect(node('alone', outside)).not.toHaveProperty('placements')
    expect(node('note', setParent(diagram, 'note', 'vpc', { x: 0, y: 0 }, [{ kind: 'k' }]))).not.toHaveProperty(
      'placements',
    )
  })

  it('a property sets, replaces and removes it, of what the node owns too', () => {
    const set = setProperty(diagram, 'alone', ['VpcConfig', 'SubnetIds', 0], 'a')
    expect(node('alone', set)).toMatchObject({ properties: { VpcConfig: { SubnetIds: ['a'] } } })
    expect(node('alone', setProperty(set, 'alone', ['VpcConfig'], undefined))).toMatchObject({ properties: {} })
    const owned = setProperty(diagram, 'alone', ['Cpu'], 256, 'taskDefinition')
    expect(node('alone', owned)).toMatchObject({ ownedProperties: { taskDefinition: { Cpu: 256 } }, properties: {} })
  })

  it('an attribute or option that is taken away leaves no empty object', () => {
    const set = setAttribute(diagram, 'alone', 'DeletionPolicy', 'Retain')
    expect(node('alone', set)).toMatchObject({ attributes: { DeletionPolicy: 'Retain' } })
    expect(node('alone', setAttribute(set, 'alone', 'DeletionPolicy', undefined))).not.toHaveProperty('attributes')
    const chosen = setOption(diagram, 'c1', 'batchSize', 5)
    expect(chosen.connections[0]?.options).toEqual({ batchSize: 5 })
    expect(setOption(chosen, 'c1', 'batchSize', undefined).connections[0]).toEqual(diagram.connections[0])
  })

  it('a section entry keeps the others; empty sections are left out', () => {
    const two = setSectionEntry(setSectionEntry(diagram, 'parameters', 'A', {}), 'parameters', 'B', { Type: 'String' })
    expect(two.template).toEqual({ parameters: { A: {}, B: { Type: 'String' } } })
    const none = setSectionEntry(setSectionEntry(two, 'parameters', 'A', undefined), 'parameters', 'B', undefined)
    expect(none.template).toEqual({})
    expect(setSections({ ...diagram, template: { description: 'x' } }, { description: '' }).template).toEqual({})
  })
})

describe('looking up', () => {
  it('ends where containers run in a circle or are missing', () => {
    const circle = {
      ...diagram,
      nodes: [resource('a', { parent: 'b' }), resource('b', { parent: 'a' }), resource('c', { parent: 'x' })],
    }
    expect(ids(indexOf(circle).ancestors('a'))).toEqual(['b'])
    expect(indexOf(circle).ancestors('c')).toEqual([])
  })

  it('finds children, lines and resources, and remembers the index', () => {
    const index = indexOf(diagram)
    expect(indexOf(diagram)).toBe(index)
    expect(ids(index.children('vpc'))).toEqual(['subnet', 'balancer'])
    expect(ids(index.children())).toEqual(['vpc', 'alone', 'note'])
    expect(ids(index.connectionsOf('alone'))).toEqual(['c1', 'c2', 'c3'])
    expect(ids(index.ancestors('inner'))).toEqual(['subnet', 'vpc'])
    expect(index.byLogicalId('INNER')?.id).toBe('inner')
    expect(index.resource('note')).toBeUndefined()
  })
})
