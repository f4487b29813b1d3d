import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHORT_FORMS } from '../../shared/template/intrinsics'
import type { Json } from '../../shared/template/json'
import type { Template } from '../../shared/template/types'
import { toYamlFragment, toYamlText } from '../../shared/template/yaml-text'
import { WEIRD_LABELS } from '../support/arbitrary-diagram'
import { hasPyYaml, readWithPyYaml, readYaml11 } from '../support/read-yaml11'

const TRICKY = [
  ...WEIRD_LABELS.filter((text) => !text.includes('\ud800')),
  ...['yes', 'Yes', 'NO', 'on', 'OFF', 'y', 'n', 'true', 'False', 'null', 'Null', '~', 'NaN', '.nan', '.inf', '-.INF'],
  ...[
    '012345678901',
    '0',
    '-0',
    '+1',
    '1.',
    '.5',
    '1e3',
    '1E+3',
    '0o17',
    '017',
    '0b11',
    '0x1F',
    '1_000',
    '1:30',
    '190:20:30',
  ],
  ...[
    '12345678901234567890123',
    '1.5',
    '685_230.15',
    '190:20:30.15',
    '2010-09-09',
    '2001-12-14t21:59:43.10-05:00',
    '2001-1-1 1:1:1',
  ],
  ...[
    '=',
    '<<',
    '!x',
    '!Ref A',
    '&a',
    '*a',
    '%x',
    '@x',
    '`x`',
    '|',
    '>',
    '? x',
    ': x',
    '- ',
    '-',
    '?',
    ':',
    ',x',
    '[x',
    ']',
    '{x',
    '}',
  ],
  ...[
    'x #c',
    'x:',
    'x: ',
    'key: value',
    'a\tb',
    '\tx',
    ' x',
    'x ',
    '\n',
    'x\n',
    '\nx',
    'x\n\n',
    ' \n x',
    'a\n\n  b\n c',
    'a\r\nb',
    '\r',
  ],
  ...[
    '---\nx',
    '...',
    '--- x',
    '\u0000',
    '\u0007',
    '\u001b[0m',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufeffx',
    '\ufffe',
  ],
  ...[
    "'",
    '"',
    "it's",
    '""',
    '\\',
    '\\n',
    "'x",
    '"x',
    'x"',
    'a\nResources:\n  Evil:\n    Type: AWS::IAM::User',
    '😀',
    '日本',
  ],
]

const wrapped = (value: Json): Json => ({ Key: value, List: [value, { Inner: value }] })

/** Values in which any text stands as value, list item and key, and under every short form. */
const cases: Json[] = [
  ...TRICKY.map(wrapped),
  ...TRICKY.map((text) => ({ [text]: 1, Other: { [text]: [text] } })),
  ...TRICKY.flatMap((text): Json[] => [
    { V: { 'Fn::Sub': text } },
    { V: { Ref: text } },
    [{ 'Fn::Join': [text, [text, { Ref: text }]] }],
  ]),
]

describe('YAML for readers of version 1.1', () => {
  it.each(cases.map((value) => [JSON.stringify(value).slice(0, 60), value] as const))('%s', (_name, value) => {
    expect(readYaml11(toYamlFragment(value))).toEqual(value)
  })

  it('takes every intrinsic function in its short form where it has one argument that can be tagged', () => {
    for (const name of SHORT_FORMS.keys()) {
      for (const argument of ['x', ['x', { Ref: 'A' }], { Key: [1, { Ref: 'A' }] }]) {
        const text = toYamlFragment({ V: { [name]: argument } })
        const isAttribute = name === 'Fn::GetAtt' && typeof argument === 'string'
        expect(text).toContain(`V: ${SHORT_FORMS.get(name)}`)
        expect(readYaml11(text)).toEqual({ V: { [name]: isAttribute ? 'x' : argument } })
      }
    }
  })

  it.each<[string, Json, string]>([
    ['a reference', { Ref: 'Queue' }, '!Ref Queue'],
    ['an attribute', { 'Fn::GetAtt': ['Queue', 'Arn'] }, '!GetAtt Queue.Arn'],
    ['a call in a call', { 'Fn::Base64': { 'Fn::Sub': 'x' } }, 'Fn::Base64: !Sub x'],
    ['no argument', { 'Fn::GetAZs': '' }, "Fn::GetAZs: ''"],
    ['an empty list', { 'Fn::Or': [] }, '!Or []'],
  ])('%s', (_what, value, text) => {
    expect(toYamlFragment(value).trim()).toBe(text)
    expect(readYaml11(toYamlFragment(value))).toEqual(value)
  })

  it('takes numbers, truth and nothing for what they are', () => {
    const value = { A: [0, 1, -1, 1.5, 1e21, 1e-7, 123456789012, 0.1], B: [true, false, null], C: {}, D: [] }
    expect(readYaml11(toYamlFragment(value))).toEqual(value)
  })

  it('adds no key, whatever a text holds', () => {
    const template: Template = {
      AWSTemplateFormatVersion: '2010-09-09',
      Description: 'a\nResources:\n  Evil:\n    Type: AWS::IAM::User',
      Resources: { A: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: '---\nOutputs:' } } },
    }
    expect(readYaml11(toYamlText(template))).toEqual(template)
  })

  it('reads back equal, and is the same for the same value, whatever that is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...TRICKY))
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.record({ Ref: text }),
        fc.record({ 'Fn::Sub': text }),
        fc
          .tuple(
            text.filter((each) => !each.includes('.')),
            text,
          )
          .map((parts) => ({ 'Fn::GetAtt': parts })),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(text, value, { maxKeys: 4, noNullPrototype: true }), (any) => {
        const written = toYamlFragment(any)
        expect(readYaml11(written)).toEqual(any)
        expect(toYamlFragment(structuredClone(any))).toBe(written)
      }),
      { numRuns: 500 },
    )
  })

  it.skipIf(!hasPyYaml())('reads back equal with PyYAML', () => {
    const read = readWithPyYaml(cases.map((value) => toYamlFragment(value)))
    const wrong = cases.flatMap((value, index) => {
      const same = JSON.stringify(read[index]) === JSON.stringify(value)
      return same ? [] : [{ value, text: toYamlFragment(value), read: read[index] }]
    })
    expect(wrong).toEqual([])
  })

  it.runIf(!hasPyYaml())('PyYAML is not here: its reading is not tested', () => {
    console.warn('python3 with PyYAML is not installed; templates were read back with js-yaml only')
    expect(hasPyYaml()).toBe(false)
  })
})
