import { describe, expect, it } from 'vitest'
import { concreteShape, controlOf, emptyValue, shapeText } from '../../renderer/inspector/value-shape'
import type { PropertyType } from '../../shared/catalogue/specification/types'

const text: PropertyType = { kind: 'string' }
const either: PropertyType = { kind: 'union', options: [text, { kind: 'list', item: text }] }

describe('value-shape', () => {
  it('chooses the option of a union that the value has', () => {
    expect(concreteShape(either, ['a'])).toEqual({ kind: 'list', item: text })
    expect(concreteShape(either, 'a')).toEqual(text)
    expect(concreteShape(either, undefined)).toEqual(text)
    expect(concreteShape({ kind: 'union', options: [{ kind: 'json' }, text] }, 'a')).toEqual(text)
  })

  it('edits a value that is not what the shape says as what it is', () => {
    expect(controlOf({ kind: 'integer' }, 3)).toBe('number')
    expect(controlOf({ kind: 'integer' }, '3')).toBe('text')
    expect(controlOf(text, { a: 1 })).toBe('json')
    expect(controlOf({ kind: 'list', item: text }, {})).toBe('json')
    expect(controlOf({ kind: 'boolean' }, 'true')).toBe('text')
  })

  it('offers known values as a choice', () => {
    expect(controlOf(text, undefined, true)).toBe('choice')
    expect(controlOf({ kind: 'list', item: text }, undefined, true)).toBe('list')
  })

  it('begins new items with what their shape needs', () => {
    expect(emptyValue(text)).toBe('')
    expect(emptyValue({ kind: 'tag' })).toEqual({})
    expect(emptyValue({ kind: 'integer' })).toBe(0)
  })

  it('says shapes in words', () => {
    expect(shapeText(either)).toBe('text or list of text')
    expect(shapeText({ kind: 'map', item: text })).toBe('names with text')
  })
})
