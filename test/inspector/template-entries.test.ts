import { describe, expect, it } from 'vitest'
import { refuseCondition, refuseEntryName, refuseMapping } from '../../renderer/inspector/template-entries'

describe('template-entries', () => {
  it('knows a condition', () => {
    expect(refuseCondition({ 'Fn::Equals': ['a', 'b'] })).toBeUndefined()
    expect(refuseCondition({ Condition: 'IsProd' })).toBeUndefined()
    expect(refuseCondition({ Ref: 'a' })).toBeDefined()
    expect(refuseCondition('yes')).toBeDefined()
  })

  it('knows a mapping', () => {
    expect(refuseMapping({ 'eu-central-1': { ami: 'ami-1', zones: ['a', 'b'] } })).toBeUndefined()
    expect(refuseMapping({ a: 'b' })).toContain('a needs')
    expect(refuseMapping({ a: { b: { c: 1 } } })).toContain('a.b')
    expect(refuseMapping({})).toBeDefined()
  })

  it('knows a name', () => {
    expect(refuseEntryName('Stage', new Set())).toBeUndefined()
    expect(refuseEntryName('Stage', new Set(['Stage']))).toContain('taken')
    expect(refuseEntryName('a-b', new Set())).toBeDefined()
  })
})
