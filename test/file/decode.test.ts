import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../shared/file/decode'

const NAME = 'Orders.awsdiagram'
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the text of bytes', () => {
  it.each(['', '{}', '日本 😀 \u0000 é', '\ufffd'])('is UTF-8: %j', (text) => {
    expect(decodeBytes(utf8(text), NAME)).toEqual({ outcome: 'text', text })
  })

  it('loses a byte order mark', () => {
    expect(decodeBytes(utf8('\ufeff{}'), NAME)).toEqual({ outcome: 'text', text: '{}' })
  })

  it.each([
    ['UTF-16', Buffer.from('\ufeff{"format": 1}', 'utf16le')],
    ['UTF-16', Buffer.from('\ufeff{"format": 1}', 'utf16le').swap16()],
    ['UTF-16', Buffer.from('{"format": "awsdiagram"}', 'utf16le')],
    ['UTF-16', Buffer.from('{"format": "awsdiagram"}', 'utf16le').swap16()],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
  ])('in %s is refused by its name', (encoding, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes), NAME)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'bad-encoding', message: expect.stringContaining(encoding) },
    })
  })

  it.each([
    ['a lone continuation', [0x80]],
    ['Latin-1', [0xe9, 0x20]],
    ['a sequence that breaks off', [0xe2, 0x82]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a longer spelling than needed', [0xc0, 0xaf]],
  ])('with %s is refused with its place', (_what, damage) => {
    const bytes = new Uint8Array([...utf8('{\n  "é": "'), ...damage, ...utf8('"\n}')])
    expect(decodeBytes(bytes, NAME)).toMatchObject({ refusal: { code: 'bad-encoding', line: 2, column: 9 } })
  })

  it('that breaks off at the very end is refused with its place', () => {
    expect(decodeBytes(new Uint8Array([...utf8('ab'), 0xe2, 0x82]), NAME)).toMatchObject({
      refusal: { code: 'bad-encoding', line: 1, column: 3 },
    })
  })

  it.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['a JPEG picture', [0xff, 0xd8, 0xff, 0xe0, 1]],
  ])('that are %s are named', (looks, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes), NAME)).toMatchObject({
      refusal: { code: 'another-format', message: expect.stringContaining(looks) },
    })
  })
})
