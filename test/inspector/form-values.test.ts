import { describe, expect, it } from 'vitest'
import { blockedBy, coveredByForm, formValue, pathsOf } from '../../renderer/inspector/form-values'
import type { FormField } from '../../shared/catalogue/service'
import { SERVICES, serviceOf } from '../../shared/catalogue/services'
import { emptyDiagram, type ResourceNode } from '../../shared/diagram/types'
import { setProperties } from '../../shared/editor/commands/set-properties'
import { openedState } from '../../shared/editor/state'
import { World } from '../support/world'

const size: FormField = { control: 'number', label: 'Disk', path: 'EphemeralStorage.Size' }

function nodeOf(type: string): ResourceNode {
  return new World().add(type)
}

describe('form-values', () => {
  it('reads a nested value and says what stands in its way', () => {
    const node = nodeOf('AWS::Lambda::Function')
    expect(formValue({ ...node, properties: { EphemeralStorage: { Size: 512 } } }, size)).toBe(512)
    expect(blockedBy(node, size)).toBeUndefined()
    expect(blockedBy({ ...node, properties: { EphemeralStorage: { Ref: 'Disk' } } }, size)).toBe('EphemeralStorage')
  })

  it('lets the list show what the form covers only in part', () => {
    const covered = coveredByForm([size, { ...size, path: 'Timeout' }, { ...size, path: 'Cpu', slot: 'task' }])
    expect([...covered]).toEqual(['Timeout'])
  })

  it('sets all paths of a field as one step, and nothing else of what the node owns gets lost', () => {
    for (const service of SERVICES) {
      const field = service.form.find(({ slot, control }) => slot !== undefined && control !== 'code')
      if (!field?.slot) continue
      const { ownedProperties: _first, ...bare } = nodeOf(service.type)
      const state = openedState({ ...emptyDiagram('One'), nodes: [bare] }, false)
      const after = setProperties.run(state, { id: bare.id, paths: pathsOf(field), value: 'x', slot: field.slot })
      const [node] = after.diagram.nodes
      expect(after.history.past).toHaveLength(1)
      const first = serviceOf(service.type)?.ownedDefaults ?? {}
      const owned = node?.kind === 'resource' ? node.ownedProperties : undefined
      expect(Object.keys(owned ?? {})).toEqual(expect.arrayContaining(Object.keys(first)))
      expect(node?.kind === 'resource' && formValue(node, field)).toBe('x')
    }
  })

  it('gives a table’s key the same name in both places', () => {
    const table = nodeOf('AWS::DynamoDB::Table')
    const field = serviceOf(table.type)?.form.find(({ also }) => also !== undefined)
    if (!field) throw new Error('no such field')
    const state = openedState({ ...emptyDiagram('One'), nodes: [table] }, false)
    const after = setProperties.run(state, { id: table.id, paths: pathsOf(field), value: 'order' })
    const [node] = after.diagram.nodes
    expect(node?.kind === 'resource' && node.properties).toMatchObject({
      AttributeDefinitions: [{ AttributeName: 'order' }],
      KeySchema: [{ AttributeName: 'order' }],
    })
  })
})
