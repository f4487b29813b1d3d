import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedKind,
  EXPRESSION_KINDS,
  NEW_FORM,
  toExpression,
  toForm,
  valueSummary,
} from '../../renderer/inspector/expression'
import type { Json } from '../../shared/template/json'

const EXPRESSIONS: readonly Json[] = [
  { Ref: 'Orders' },
  { 'Fn::GetAtt': ['Orders', 'Arn'] },
  { 'Fn::GetAtt': ['Database', 'Endpoint.Address'] },
  { 'Fn::Sub': `x-\${AWS::Region}` },
  { 'Fn::Sub': [`\${a}`, { a: 'b' }] },
  { 'Fn::If': ['IsProd', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] },
  { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] },
  { 'Fn::ImportValue': { 'Fn::Sub': `\${Network}-Vpc` } },
  { 'Fn::Join': [',', ['a', 'b']] },
  { 'Fn::GetAtt': ['A', { Ref: 'B' }] },
]

describe('expression', () => {
  it.each(EXPRESSIONS)('reads and writes %j unchanged', (value) => {
    const form = toForm(value)
    expect(form && toExpression(form)).toEqual(value)
  })

  it('reads the dotted form of GetAtt', () => {
    expect(toForm({ 'Fn::GetAtt': 'Database.Endpoint.Port' })).toEqual({
      kind: 'GetAtt',
      name: 'Database',
      attribute: 'Endpoint.Port',
    })
  })

  it('takes plain values for no expression, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.constant({ Ref: 'a', More: 1 })),
        (value) => {
          expect(toForm(value as Json)).toBeUndefined()
        },
      ),
    )
  })

  it('writes nothing while a part is missing', () => {
    expect(toExpression(NEW_FORM)).toBeUndefined()
    expect(toExpression({ kind: 'GetAtt', name: 'Orders', attribute: '' })).toBeUndefined()
    expect(toExpression({ kind: 'If', condition: 'IsProd', met: 1, otherwise: undefined })).toBeUndefined()
    expect(toExpression({ kind: 'ImportValue', name: '' })).toBeUndefined()
  })

  it('keeps the name when the kind changes, and the whole expression where it can', () => {
    expect(changedKind({ kind: 'Ref', name: 'Orders' }, 'GetAtt')).toEqual({
      kind: 'GetAtt',
      name: 'Orders',
      attribute: '',
    })
    expect(changedKind({ kind: 'GetAtt', name: 'Orders', attribute: 'Arn' }, 'Sub')).toEqual({
      kind: 'Sub',
      text: `\${Orders.Arn}`,
    })
    expect(changedKind({ kind: 'Ref', name: 'AWS::Region' }, 'GetAtt')).toMatchObject({ name: '' })
    expect(changedKind({ kind: 'Ref', name: 'A' }, 'other')).toEqual({ kind: 'other', value: { Ref: 'A' } })
  })

  it('can change any kind into any other', () => {
    for (const { value: from } of EXPRESSION_KINDS)
      for (const { value: to } of EXPRESSION_KINDS) expect(changedKind(changedKind(NEW_FORM, from), to).kind).toBe(to)
  })

  it('sums values up', () => {
    expect(valueSummary({ 'Fn::GetAtt': ['Orders', 'Arn'] })).toBe('Orders.Arn')
    expect(valueSummary([1, 2])).toBe('2 items')
    expect(valueSummary({ a: 1, b: 2, c: 3 })).toBe('{ a, b, … }')
    expect(valueSummary(undefined)).toBe('')
    expect(valueSummary(false)).toBe('false')
  })
})
