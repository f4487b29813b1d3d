import { describe, expect, it } from 'vitest'
import {
  escapeForSub,
  getAtt,
  intrinsicOf,
  isExpression,
  join,
  ref,
  select,
  sub,
} from '../../shared/template/intrinsics'
import { sameJson } from '../../shared/template/json'
import { depthOf, toJsonText } from '../../shared/template/json-text'
import { referencesIn, renameReferences } from '../../shared/template/references'

describe('references inside a value', () => {
  it.each([
    [ref('Queue'), [{ name: 'Queue', path: [] }]],
    [getAtt('Queue', 'Arn'), [{ name: 'Queue', attribute: 'Arn', path: [] }]],
    [{ 'Fn::GetAtt': 'Stack.Outputs.Name' }, [{ name: 'Stack', attribute: 'Outputs.Name', path: [] }]],
    [
      sub(`\${A} \${B.Arn} \${!C} \${AWS::Region}`),
      [
        { name: 'A', path: [] },
        { name: 'B', attribute: 'Arn', path: [] },
      ],
    ],
    [
      { X: [1, { 'Fn::Sub': [`\${Own} \${Queue}`, { Own: ref('Topic') }] }] },
      [
        { name: 'Queue', path: ['X', 1] },
        { name: 'Topic', path: ['X', 1, 'Fn::Sub', 1, 'Own'] },
      ],
    ],
    [
      join('-', ['a', ref('AWS::Region'), select(0, ref('List'))]),
      [{ name: 'List', path: ['Fn::Join', 1, 2, 'Fn::Select', 1] }],
    ],
    [{ Ref: 'Queue', Other: 1 }, []],
    [{ Ref: ['x'] }, []],
    [{ 'Fn::GetAtt': 'NoDot' }, []],
    [null, []],
  ])('%j', (value, expected) => {
    expect(referencesIn(value)).toEqual(expected)
  })

  it('are renamed; a value that mentions none stays the same object', () => {
    const value = { A: [ref('Queue'), sub(`\${Queue.Arn}/*`)], B: { C: 'Queue' } }
    expect(renameReferences(value, 'Queue', 'Orders')).toEqual({
      A: [ref('Orders'), sub(`\${Orders.Arn}/*`)],
      B: { C: 'Queue' },
    })
    expect(renameReferences(value, 'Topic', 'Orders')).toBe(value)
  })
})

describe('expressions', () => {
  it('are objects with a single known name', () => {
    expect(intrinsicOf(ref('A'))).toBe('Ref')
    expect(intrinsicOf({ Ref: 'A', Type: 'x' })).toBeUndefined()
    expect(isExpression({ constructor: 1 })).toBe(false)
    expect(isExpression('Ref')).toBe(false)
  })

  it('literal text is made safe for Sub', () => {
    const literal = `\${AWS::AccountId} \${!x}`
    expect(referencesIn(sub(escapeForSub(literal)))).toEqual([])
    expect(escapeForSub(`\${AWS::AccountId}`)).toBe(`\${!AWS::AccountId}`)
  })
})

describe('JSON', () => {
  it('is the same whatever the order of keys', () => {
    expect(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
    expect(sameJson([1, 2], [2, 1])).toBe(false)
    expect(sameJson({ a: 1 }, { b: 1 })).toBe(false)
    expect(sameJson({}, [])).toBe(false)
    expect(sameJson(JSON.parse('{"__proto__": 1}'), {})).toBe(false)
    expect(sameJson({ constructor: 1 }, { toString: 1 })).toBe(false)
  })

  it('has a depth that is found without recursion', () => {
    expect(depthOf('x')).toBe(0)
    expect(depthOf({ a: [{}, 1] })).toBe(3)
    let deep: unknown = 1
    for (let i = 0; i < 1_000_000; i++) deep = [deep]
    expect(depthOf(deep as never)).toBe(1_000_000)
  })

  it('of a template has its sections in order', () => {
    const text = toJsonText({
      Outputs: {},
      Resources: { B: { Type: 'x' }, A: { Type: 'y' } },
      AWSTemplateFormatVersion: '2010-09-09',
    })
    expect(Object.keys(JSON.parse(text))).toEqual(['AWSTemplateFormatVersion', 'Resources', 'Outputs'])
    expect(text.endsWith('}\n')).toBe(true)
  })
})
