import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { decodeBytes } from '../../shared/file/decode'
import { type Opened, refuse } from '../../shared/file/opened'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

const bytes = new Uint8Array(readFileSync(new URL('../fixtures/files/version-1.awsdiagram', import.meta.url)))
const text = new TextDecoder().decode(bytes)

const TOKENS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\n',
  '\0',
  '/*',
  '//',
  '1e999',
  '-1',
  'null',
  'true',
  '"__proto__":',
  '"constructor":',
  '"id": "n1",',
  '"parent": "n5",',
  '"kind": "frame",',
  '{}',
  '[]',
  '[[[[[[',
  '"position"',
  '\ud800',
  '\ufeff',
]

/** One change to a text: some of it is cut out and something is put in its place. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 4, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(4000) }),
  put: fc.oneof(fc.constantFrom(...TOKENS), fc.string({ maxLength: 4 }), fc.constant('')),
})

/** One field of one node or connection becomes another value: damage that stays JSON. */
const fieldChange = fc.record({
  list: fc.constantFrom('nodes', 'connections', 'template'),
  element: fc.nat(20),
  field: fc.nat(20),
  value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('n1', 'n5', 'n10', 'c1', 'resource', '__proto__')),
})

function read(data: Uint8Array): Opened {
  const decoded = decodeBytes(data, 'x')
  return decoded.outcome === 'text'
    ? parseDiagram(decoded.text, 'x')
    : refuse(decoded.refusal.code, decoded.refusal.message)
}

/** Whatever came of it can be shown and saved, and saving and opening it again loses nothing more. */
function check(opened: Opened): void {
  if (opened.outcome === 'refused') {
    expect(opened.refusal.message).not.toBe('')
    return
  }
  const { diagram } = opened
  for (const node of diagram.nodes) indexOf(diagram).ancestors(node.id)
  const saved = serialiseDiagram(diagram)
  const again = parseDiagram(saved, 'x')
  if (again.outcome !== 'opened') throw new Error(JSON.stringify(again))
  expect(serialiseDiagram(again.diagram)).toBe(saved)
}

function isClean(): boolean {
  return Object.keys(Object.prototype).length === 0 && Object.keys(Array.prototype).length === 0
}

describe('a damaged file', () => {
  it('of changed text never throws, and what opens can be saved', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let damaged = text
        for (const { at, cut, put } of changes) {
          const start = Math.floor(at * damaged.length)
          damaged = damaged.slice(0, start) + put + damaged.slice(start + cut)
        }
        check(parseDiagram(damaged, 'x'))
        expect(isClean()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('of changed bytes never throws', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const damaged = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes)
        if (!cut) damaged[at] = byte
        check(read(damaged))
      }),
      { numRuns: 1000 },
    )
  })

  it('of changed fields opens without losing anything in silence', () => {
    fc.assert(
      fc.property(fc.array(fieldChange, { minLength: 1, maxLength: 5 }), (changes) => {
        const document = JSON.parse(text)
        for (const { list, element, field, value } of changes) {
          const parts = Object.values<Record<string, unknown>>(document[list])
          const part = parts[element % parts.length]
          if (typeof part !== 'object' || part === null) continue
          const keys = Object.keys(part)
          part[keys[field % Math.max(1, keys.length)] ?? 'x'] = value
        }
        const opened = parseDiagram(JSON.stringify(document), 'x')
        check(opened)
        if (opened.outcome === 'refused') throw new Error(opened.refusal.message)
        const aside = opened.outcome === 'partial' ? opened.setAside : []
        const shown = opened.diagram.nodes.length + opened.diagram.connections.length
        const lost = aside.filter(({ what }) => /^(Node|Connection) /.test(what)).length
        expect(shown + lost).toBe(document.nodes.length + document.connections.length)
        for (const { raw } of aside) JSON.parse(raw)
      }),
      { numRuns: 1000 },
    )
  })

  it('of brackets, quotes and comments in any order never overflows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', '/*', '*/', '//', 'a', '1', '"a":'), {
          minLength: 1,
          maxLength: 12,
        }),
        (pieces) => {
          expect(parseDiagram(`{${pieces.join('').repeat(20_000)}`, 'x').outcome).toBe('refused')
        },
      ),
      { numRuns: 100 },
    )
  })
})
