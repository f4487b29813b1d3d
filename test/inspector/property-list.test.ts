import { describe, expect, it } from 'vitest'
import { listedProperties, searchProperties } from '../../renderer/inspector/property-list'
import { loadSpecification } from '../support/specification'

const type = loadSpecification(['AWS::Lambda::Function']).type('AWS::Lambda::Function')

describe('property-list', () => {
  it('puts required properties first, then unknown ones the node has', () => {
    const list = listedProperties(type, { Novel: 1 }, new Set(['Runtime']))
    const names = list.map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['Code', 'Role', 'Novel'])
    expect(names).not.toContain('Runtime')
    expect(list.find(({ name }) => name === 'Novel')?.spec).toBeUndefined()
  })

  it('finds by name before what is inside, and needs every word', () => {
    const list = listedProperties(type, {}, new Set())
    expect(searchProperties(list, type, 'subnet').map(({ name }) => name)).toContain('VpcConfig')
    expect(searchProperties(list, type, 'memory')[0]?.name).toBe('MemorySize')
    expect(searchProperties(list, type, 'memory zzz')).toEqual([])
    expect(searchProperties(list, type, '')).toHaveLength(list.length)
  })
})
