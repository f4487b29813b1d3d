import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findExternalHost } from '../../shared/bridge/external-address'
import { findEncodingProblem } from '../../shared/bridge/text-encoding'

test('agrees with the platform’s decoder about what is UTF-8', () => {
  const decodes = (bytes: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  }
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x41, 0x80, 0xbf, 0xc1, 0xe0, 0xed, 0xa0, 0xf0, 0xf4, 0x90, 0xf8))
  // Short and without a mark, so that no other encoding is recognised.
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (body) => {
      const bytes = Uint8Array.from([0x61, 0x62, ...body])
      expect(findEncodingProblem(bytes) === undefined).toBe(decodes(bytes))
    }),
    { numRuns: 3000 },
  )
})

test('any text encodes without a problem', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\0'))
      expect(findEncodingProblem(new TextEncoder().encode(text))).toBeUndefined()
    }),
  )
})

test('names UTF-16 and UTF-32, with a mark or without', () => {
  expect(findEncodingProblem(Uint8Array.of(0xff, 0xfe, 0x7b, 0))?.looksLike).toBe('UTF-16')
  expect(findEncodingProblem(Uint8Array.of(0xfe, 0xff, 0, 0x7b))?.looksLike).toBe('UTF-16')
  expect(findEncodingProblem(Uint8Array.of(0x7b, 0, 0x0a, 0, 0x7d, 0))?.looksLike).toBe('UTF-16')
  expect(findEncodingProblem(Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0))?.looksLike).toBe('UTF-32')
})

test('a zero-filled file is left to whoever reads the text', () => {
  expect(findEncodingProblem(new Uint8Array(100))).toBeUndefined()
})

test('says in which line and column UTF-8 breaks', () => {
  const bytes = Uint8Array.of(0x61, 0x0a, 0x0a, 0x62, 0xc3)
  expect(findEncodingProblem(bytes)).toEqual({ looksLike: 'damaged UTF-8', position: { line: 3, column: 2 } })
})

test.each([
  ['https://docs.example.com/a?b#c', 'docs.example.com'],
  ['https://EXAMPLE.com', 'example.com'],
  ['https://example.com:8443/', 'example.com'],
  ['http://example.com/', undefined],
  ['https://user@example.com/', undefined],
  ['https://example.com@evil.example/', undefined],
  ['https://exämple.com/', undefined],
  ['https://example.com/ with space', undefined],
  ['https://example.com\\@evil.example', undefined],
  ['https://', undefined],
  ['javascript:alert(1)//https://example.com', undefined],
  ['file:///etc/passwd', undefined],
])('the host of %s is %s', (url, host) => {
  expect(findExternalHost(url)).toBe(host)
  if (host !== undefined) expect(new URL(url).hostname).toBe(host)
})
