import { describe, expect, it } from 'vitest'
import { readJson, readNumber, readText } from '../../renderer/inspector/reading'

describe('reading', () => {
  it('reads numbers and nothing else as numbers', () => {
    expect(readNumber('12')).toEqual({ value: 12 })
    expect(readNumber(' -0.5 ')).toEqual({ value: -0.5 })
    expect(readNumber('')).toEqual({ value: undefined })
    for (const text of ['1a', '0x10', '-', '1..2', 'Infinity']) expect(readNumber(text)).toHaveProperty('error')
    expect(readNumber('1.5', true)).toHaveProperty('error')
  })

  it('names the line of a fault in JSON', () => {
    expect(readJson('{\n  "a": 1,\n}')).toEqual({ error: expect.stringContaining('line 3') })
    expect(readJson('{"a":[1]}')).toEqual({ value: { a: [1] } })
    expect(readJson('  ')).toEqual({ value: undefined })
  })

  it('passes on what a check objects', () => {
    expect(readJson('1', () => 'no')).toEqual({ error: 'no' })
  })

  it('takes an empty text for none', () => {
    expect(readText('')).toEqual({ value: undefined })
    expect(readText(' ')).toEqual({ value: ' ' })
  })
})
