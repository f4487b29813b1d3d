import { describe, expect, it } from 'vitest'
import { fromEntries, pathText, toPath, valueAt, withValueAt } from '../../shared/template/path'

describe('a dotted path', () => {
  it('has names and indexes, and can be written again', () => {
    expect(toPath('VpcConfig.SubnetIds.0')).toEqual(['VpcConfig', 'SubnetIds', 0])
    expect(toPath('')).toEqual([])
    expect(pathText(['Tags', 0, 'Key'])).toBe('Tags.0.Key')
  })
})

describe('reading at a path', () => {
  const value = { A: { B: [{ C: 1 }, null] }, D: 'text' }

  it.each([
    [['A', 'B', 0, 'C'], 1],
    [['A', 'B', 1], null],
    [[], value],
    [['A', 'X'], undefined],
    [['A', 'B', 5], undefined],
    [['A', 'B', 'length'], undefined],
    [['D', 'length'], undefined],
    [['constructor'], undefined],
    [['__proto__'], undefined],
  ])('%j', (path, expected) => {
    expect(valueAt(value, path)).toEqual(expected)
  })
})

describe('writing at a path', () => {
  const value = { A: { B: [{ C: 1 }, { C: 2 }] }, D: { E: 1 } }

  it('makes what is missing on the way', () => {
    expect(withValueAt({}, ['A', 'B', 0, 'C'], 1)).toEqual({ A: { B: [{ C: 1 }] } })
    expect(withValueAt({ A: ['x'] }, ['A', 7], 'y')).toEqual({ A: ['x', 'y'] })
  })

  it('keeps order and the identity of the rest', () => {
    const after = withValueAt(value, ['A', 'B', 0, 'C'], 9)
    expect(JSON.stringify(after)).toBe('{"A":{"B":[{"C":9},{"C":2}]},"D":{"E":1}}')
    expect(after.D).toBe(value.D)
    expect(valueAt(after, ['A', 'B', 1])).toBe(value.A.B[1])
    expect(value.A.B[0]).toEqual({ C: 1 })
  })

  it('removes a key with parents that become empty, and an item of a list', () => {
    expect(withValueAt({ A: { B: { C: 1 } }, D: 1 }, ['A', 'B', 'C'], undefined)).toEqual({ D: 1 })
    expect(withValueAt({ A: ['x', 'y'] }, ['A', 0], undefined)).toEqual({ A: ['y'] })
    expect(withValueAt({ A: 1 }, ['A'], undefined)).toEqual({})
  })

  it.each([[['X', 'Y', 'Z']], [['A', 'B', 7, 'C']], [['A', 'B', 7]], [['D', 'E', 'F']], [['A', 'B', 'C']]])(
    'removing what is not there at %j changes nothing',
    (path) => {
      expect(withValueAt(value, path, undefined)).toEqual(value)
    },
  )

  it('takes names of prototypes for what they are', () => {
    const after = withValueAt({}, ['__proto__', 'polluted'], true)
    expect(Object.keys(after)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(fromEntries([['__proto__', 1]]))).toEqual(['__proto__'])
  })
})
