import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveNodes, setParent } from '../../shared/diagram/edits'
import { type Diagram, emptyDiagram, type UnknownNode } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'
import { arbitraryDiagram } from '../support/arbitrary-diagram'

function reopened(diagram: Diagram): Diagram {
  const result = parseDiagram(serialiseDiagram(diagram), 'x.awsdiagram')
  if (result.outcome !== 'opened') throw new Error(JSON.stringify(result))
  expect(result.notes).toEqual([])
  return result.diagram
}

/** Values that JSON can hold, with keys that are names of prototypes among them. */
const anyJson = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)))
const anyObject = fc.dictionary(
  fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toJSON', '1', 'é'), fc.string({ maxLength: 6 })),
  anyJson,
  { maxKeys: 4 },
)

describe('writing and reading (L5)', () => {
  it('gives back every diagram of the registries', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (diagram) => {
        const text = serialiseDiagram(diagram)
        const again = reopened(diagram)
        expect(again).toEqual(diagram)
        expect(serialiseDiagram(again)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('gives back properties, options, sections and unknown fields of any content', () => {
    fc.assert(
      fc.property(
        arbitraryDiagram({ nodes: 4 }),
        anyObject,
        anyObject,
        anyJson,
        (diagram, properties, extra, field) => {
          const base = { id: 'x1', label: 'x', position: { x: 0, y: 0 }, xField: field }
          const full = {
            ...diagram,
            xUnknown: field,
            nodes: [
              ...diagram.nodes,
              {
                ...base,
                kind: 'resource',
                type: 'Own::A::B',
                logicalId: 'A',
                properties,
                ownedProperties: { role: extra },
              },
              { ...base, id: 'x2', kind: 'unknown', raw: { ...extra, ...base, id: 'x2', kind: 'hologram' } },
            ],
            template: { outputs: extra, xSection: field },
          } as unknown as Diagram
          const { xField: _inRaw, ...unknown } = full.nodes.at(-1) as UnknownNode & { xField: unknown }
          const expected = { ...full, nodes: [...full.nodes.slice(0, -1), unknown] } as Diagram
          fc.pre(extra.size === undefined && extra.parent === undefined && extra.locked === undefined)
          const again = reopened(full)
          expect(again).toEqual(expected)
          expect(serialiseDiagram(again)).toBe(serialiseDiagram(full))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the text of a diagram', () => {
  const node = {
    kind: 'resource',
    properties: { VisibilityTimeout: 60 },
    zebra: 1,
    apple: [2],
    position: { y: 80, x: 120 },
    label: 'Orders',
    logicalId: 'OrdersQueue',
    type: 'AWS::SQS::Queue',
    id: 'n7',
    size: { width: 10, height: 20 },
    placements: [{ generated: { group: 'G' }, kind: 'k' }],
  }

  it('has its keys in a fixed order, unknown ones behind, and positions on one line', () => {
    const diagram = { ...emptyDiagram('Orders'), later: true, nodes: [node] } as unknown as Diagram
    expect(serialiseDiagram(diagram)).toBe(`{
  "format": "awsdiagram",
  "version": 1,
  "name": "Orders",
  "nodes": [
    {
      "id": "n7",
      "kind": "resource",
      "type": "AWS::SQS::Queue",
      "logicalId": "OrdersQueue",
      "label": "Orders",
      "placements": [
        {
          "kind": "k",
          "generated": {
            "group": "G"
          }
        }
      ],
      "position": { "x": 120, "y": 80 },
      "size": { "width": 10, "height": 20 },
      "properties": {
        "VisibilityTimeout": 60
      },
      "apple": [
        2
      ],
      "zebra": 1
    }
  ],
  "connections": [],
  "template": {},
  "later": true
}
`)
  })

  it('changes in one line where a node moves', () => {
    const diagram = { ...emptyDiagram('x'), nodes: [node, { ...node, id: 'n8' }] } as unknown as Diagram
    const moved = moveNodes(diagram, new Map([['n8', { x: 7, y: 80 }]]))
    const [before, after] = [diagram, moved].map((each) => serialiseDiagram(each).split('\n'))
    expect(after?.filter((line, index) => line !== before?.[index])).toHaveLength(1)
  })

  it('keeps an unknown node as it was, except for what has been changed since', () => {
    const raw = { kind: 'hologram', id: 'h', depth: [1], position: { x: 1, y: 2, z: 3 }, parent: 'n7' }
    const opened = parseDiagram(JSON.stringify({ ...emptyDiagram('x'), nodes: [node, raw] }), 'x.awsdiagram')
    if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened))
    const { diagram } = opened
    const text = serialiseDiagram(diagram)
    expect(text).toContain('"position": { "x": 1, "y": 2, "z": 3 }')
    expect(JSON.parse(text).nodes[1]).toEqual(raw)
    const moved = setParent(diagram, 'h', undefined, { x: 5, y: 6 }, [])
    expect(JSON.parse(serialiseDiagram(moved)).nodes[1]).toEqual({
      kind: 'hologram',
      id: 'h',
      depth: [1],
      position: { x: 5, y: 6 },
    })
  })
})
