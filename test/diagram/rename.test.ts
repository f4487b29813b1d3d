import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logicalIds, refuseRename, renameLogicalId } from '../../shared/diagram/rename'
import type { Diagram, ResourceNode } from '../../shared/diagram/types'
import { settleNames } from '../../shared/editor/settle'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../shared/template/yaml-text'
import { arbitraryDiagram } from '../support/arbitrary-diagram'

const position = { x: 0, y: 0 }

/** A diagram that names `id` in every way in which it can be named. */
function diagramNaming(id: string): Diagram {
  const named: ResourceNode = {
    id: 'n1',
    kind: 'resource',
    type: 'Own::A::B',
    logicalId: id,
    label: 'Queue',
    position,
    properties: {},
  }
  const naming: ResourceNode = {
    ...named,
    id: 'n2',
    logicalId: 'Other',
    label: 'Queue and Queue.Arn are only words here',
    properties: {
      A: { Ref: id },
      B: [{ 'Fn::GetAtt': [id, 'Arn'] }, { 'Fn::GetAtt': `${id}.Arn` }],
      C: { 'Fn::Sub': `\${${id}}-\${${id}.Arn}-\${!Queue}-\${Queue2}` },
      D: { 'Fn::Sub': [`\${Local} \${${id}.Arn}`, { Local: { Ref: id } }] },
      E: { 'Fn::Sub': [`\${Queue} \${${id}.Arn}`, { Queue: 'shadows the name but not the attribute' }] },
      F: { 'Fn::If': ['Yes', { 'Fn::Join': ['', ['Queue', { Ref: id }]] }, { Ref: 'AWS::NoValue' }] },
      G: { 'Fn::GetAtt': ['Other', { Ref: id }] },
      Queue: 'Queue',
    },
    attributes: { DependsOn: [id, 'Other'], Metadata: { Of: { Ref: id } } },
    owns: { queue: id, role: 'OtherRole' },
    ownedProperties: { role: { Path: { Ref: id } } },
    placements: [{ kind: 'k', generated: { group: id } }, { kind: 'Queue' }],
  }
  return {
    format: 'awsdiagram',
    version: 1,
    name: 'Queue',
    nodes: [named, naming, { ...named, id: 'n3', logicalId: 'Third', attributes: { DependsOn: id } }],
    connections: [
      { id: 'c1', kind: 'Queue', source: 'n1', target: 'n2', options: { on: { Ref: id } }, generated: { a: id } },
    ],
    template: {
      description: 'Queue',
      outputs: { Queue: { Value: { 'Fn::GetAtt': [id, 'Arn'] } } },
      parameters: { Stage: {} },
    },
  }
}

describe('renaming a logical id', () => {
  it('rewrites all that names it, and nothing else', () => {
    expect(renameLogicalId(diagramNaming('Queue'), 'Queue', 'Orders')).toEqual(diagramNaming('Orders'))
  })

  it('leaves what does not name it the same object', () => {
    const before = diagramNaming('Queue')
    const after = renameLogicalId(before, 'Third', 'Fourth')
    expect(after.nodes[0]).toBe(before.nodes[0])
    expect(after.nodes[1]).toBe(before.nodes[1])
    expect(after.connections[0]).toBe(before.connections[0])
    expect(after.template).toBe(before.template)
  })

  it('and back gives the same diagram', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), fc.nat(), (given, pick) => {
        const diagram = settleNames(given)
        const all = [...logicalIds(diagram)]
        const from = all[pick % Math.max(1, all.length)]
        fc.pre(from !== undefined)
        const renamed = renameLogicalId(diagram, from, 'Renamed0')
        expect(logicalIds(renamed)).toEqual(new Set(all.map((id) => (id === from ? 'Renamed0' : id))))
        expect(renameLogicalId(renamed, 'Renamed0', from)).toEqual(diagram)
      }),
    )
  })

  it('renames it in the template, where nothing else changes', () => {
    const given = diagramNaming('Queue')
    const plain = {
      ...given,
      connections: [],
      nodes: given.nodes.map((each) => ({ ...each, placements: [] })),
    } as Diagram
    const text = (diagram: Diagram) => toYamlText(exportTemplate(diagram).template)
    const renamed = text(renameLogicalId(plain, 'Third', 'Fourth'))
    expect(renamed).toBe(text(plain).replaceAll('Third', 'Fourth'))
  })
})

describe('a new name', () => {
  const diagram = diagramNaming('Queue')

  it.each(['', 'Or ders', 'Or-ders', 'Örders', '日本', 'x'.repeat(256), '__proto__'])('%j is refused', (to) => {
    expect(refuseRename(diagram, 'Queue', to)).toContain('letters and digits')
    expect(renameLogicalId(diagram, 'Queue', to)).toBe(diagram)
  })

  it.each(['Other', 'OtherRole', 'Stage'])('%s is taken', (to) => {
    expect(refuseRename(diagram, 'Queue', to)).toContain('taken')
    expect(renameLogicalId(diagram, 'Queue', to)).toBe(diagram)
  })

  it('that is free, or the old one, is not refused', () => {
    expect(refuseRename(diagram, 'Queue', 'Orders')).toBeUndefined()
    expect(refuseRename(diagram, 'Queue', 'Queue')).toBeUndefined()
    expect(renameLogicalId(diagram, 'Queue', 'Queue')).toBe(diagram)
  })
})
