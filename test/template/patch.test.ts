import { describe, expect, it } from 'vitest'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../shared/template/json'
import { patchTemplate } from '../../shared/template/patch'
import { fromEntries, type Path, withValueAt } from '../../shared/template/path'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'
import { corpusFiles, corpusText } from '../support/corpus'
import { randomEdit, randomFrom } from '../support/random-edit'
import { allowedLines, isInsertion, keepsOtherLines } from '../support/touched-lines'

function read(text: string): ReadTemplate {
  const reading = readTemplate(text)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
  return reading.read
}

function edited(text: string, path: Path, value: Json | undefined): string {
  const before = read(text)
  const wanted = withValueAt(before.template, path, value)
  const { text: after, rewritten } = patchTemplate(before, wanted)
  expect(rewritten).toBe(false)
  expect(read(after).template).toEqual(wanted)
  return after
}

const YAML = `# The queues of the shop
Resources:

  # Orders come in here
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: 'orders'   # never rename
      Tags:
        - Key: team
          Value: "shop"
        # old
        - {Key: stage, Value: !Ref Stage}

  # Nobody reads this
  Old:
    Type: AWS::SQS::Queue

Outputs:
  Url: {Value: !Ref Orders}
`

const ORDERS = ['Resources', 'Orders', 'Properties'] as const

describe('saving back YAML', () => {
  it('an untouched template is the same to the byte', () => {
    expect(patchTemplate(read(YAML), read(YAML).template)).toEqual({ text: YAML, rewritten: false })
  })

  it.each<[string, Path, Json | undefined, string, string]>([
    ['a scalar keeps its quotation marks and comment', [...ORDERS, 'QueueName'], "it's", "'orders' ", "'it''s' "],
    ['double ones too', [...ORDERS, 'Tags', 0, 'Value'], 'a "b"', '"shop"', '"a \\"b\\""'],
    ['a call in brackets', [...ORDERS, 'Tags', 1, 'Value', 'Ref'], 'Other', '!Ref Stage', '!Ref Other'],
    ['a call for a scalar', [...ORDERS, 'QueueName'], { Ref: 'N' }, "'orders'   #", '!Ref N   #'],
    [
      'a resource takes its comment along',
      ['Resources', 'Old'],
      undefined,
      '  # Nobody reads this\n  Old:\n    Type: AWS::SQS::Queue\n\n',
      '',
    ],
    [
      'the first resource too',
      ['Resources', 'Orders'],
      undefined,
      YAML.slice(YAML.indexOf('  # Orders come'), YAML.indexOf('  # Nobody')),
      '',
    ],
    [
      'a new resource stands apart like the others',
      ['Resources', 'New'],
      { Type: 'AWS::SNS::Topic' },
      'Type: AWS::SQS::Queue\n\nOutputs',
      'Type: AWS::SQS::Queue\n\n  New:\n    Type: AWS::SNS::Topic\n\nOutputs',
    ],
    [
      'a new property in the short form',
      [...ORDERS, 'KmsMasterKeyId'],
      { 'Fn::GetAtt': ['Key', 'Arn'] },
      'Stage}\n',
      'Stage}\n      KmsMasterKeyId: !GetAtt Key.Arn\n',
    ],
    [
      'a new item',
      [...ORDERS, 'Tags', 2],
      { Key: 'a', Value: '1' },
      'Stage}\n',
      "Stage}\n        - Key: a\n          Value: '1'\n",
    ],
    ['a first item goes', [...ORDERS, 'Tags', 0], undefined, '        - Key: team\n          Value: "shop"\n', ''],
    [
      'the first key behind a dash goes',
      [...ORDERS, 'Tags', 0, 'Key'],
      undefined,
      '- Key: team\n          Value',
      '- Value',
    ],
    ['an entry in brackets goes', [...ORDERS, 'Tags', 1, 'Key'], undefined, '{Key: stage, Value', '{Value'],
    [
      'a new section',
      ['Conditions'],
      { A: { 'Fn::Equals': [1, 1] } },
      'Orders}\n',
      'Orders}\n\nConditions:\n  A: !Equals\n    - 1\n    - 1\n',
    ],
  ])('%s', (_what, path, value, before, after) => {
    expect(YAML).toContain(before)
    expect(edited(YAML, path, value)).toBe(YAML.replace(before, () => after))
  })

  it('keeps a literal block with its indentation', () => {
    const text = 'Resources:\n   A:\n      B: !Sub |-\n           one\n\n           two # not a comment\n      C: 1\n'
    expect(edited(text, ['Resources', 'A', 'B', 'Fn::Sub'], 'one\n\nthree')).toBe(
      text.replace('two # not a comment', 'three'),
    )
  })

  it('keeps Windows line ends', () => {
    const text = 'Resources:\r\n  A:\r\n    Type: x\r\n'
    expect(edited(text, ['Resources', 'B'], { Type: 'y' })).toBe(`${text}  B:\r\n    Type: 'y'\r\n`)
  })

  it('follows deeper indentation, flush lists and long forms', () => {
    const text = 'Resources:\n    A:\n        Type: x\n        DependsOn:\n        - B\n        P: {Ref: C}\n'
    expect(edited(text, ['Resources', 'D'], { Type: 'z', DependsOn: ['A', { Ref: 'C' }] })).toBe(
      `${text}    D:\n        Type: z\n        DependsOn:\n        - A\n        - Ref: C\n`,
    )
  })

  it('renames a resource in place', () => {
    const before = read(YAML)
    const resources = Object.entries(before.template.Resources as JsonObject)
    const renamed = fromEntries(resources.map(([key, value]) => [key === 'Old' ? 'Older' : key, value]))
    const { text } = patchTemplate(before, { ...before.template, Resources: renamed })
    expect(text).toBe(YAML.replace('  Old:', '  Older:'))
  })

  it('does not change what aliases stand for', () => {
    const text = 'X: &x {a: 1}\nResources:\n  A: *x\n  B:\n    <<: *x\n    c: 2\n'
    const after = edited(text, ['X', 'a'], 5)
    expect(after).toContain('X: &x {a: 5}')
    expect(read(after).template.Resources).toEqual({ A: { a: 1 }, B: { a: 1, c: 2 } })
    expect(edited(text, ['Resources', 'A', 'a'], 7)).toContain('X: &x {a: 1}')
    expect(edited(text, ['Resources', 'B', 'a'], 7)).toBe(text.replace('<<: *x\n', '<<: *x\n    a: 7\n'))
  })
})

describe('saving back JSON', () => {
  const text =
    '{\n    "Resources": {\n        "A": { "Type": "x" },\n        "B": {\n            "Type": "y"\n        }\n    }\n}\n'

  it.each<[string, Path, Json | undefined, string, string]>([
    [
      'a new property',
      ['Resources', 'B', 'DependsOn'],
      ['A'],
      '"y"\n',
      '"y",\n            "DependsOn": [\n                "A"\n            ]\n',
    ],
    ['one on a line', ['Resources', 'A', 'Condition'], 'C', '"x" }', '"x", "Condition": "C" }'],
    ['the first goes', ['Resources', 'A'], undefined, '"A": { "Type": "x" },\n        ', ''],
    ['the last goes', ['Resources', 'B'], undefined, ',\n        "B": {\n            "Type": "y"\n        }', ''],
  ])('%s', (_what, path, value, before, after) => {
    expect(edited(text, path, value)).toBe(text.replace(before, () => after))
  })

  it('stays on one line where it is', () => {
    expect(edited('{"Resources":{"A":{}}}', ['Resources', 'B'], { Type: 'x' })).toBe(
      '{"Resources":{"A":{},"B":{"Type":"x"}}}',
    )
  })
})

describe('real templates', () => {
  const files = corpusFiles()

  it('untouched are the same to the byte', () => {
    for (const file of files) {
      const before = read(corpusText(file))
      expect(patchTemplate(before, structuredClone(before.template) as JsonObject).text, file.file).toBe(before.text)
    }
  })

  it.skipIf(files.length === 0)(
    'random edits change their own lines and nothing else, and say exactly what was wanted',
    () => {
      const random = randomFrom(20_240_501)
      for (let count = 0; count < 400; count += 1) {
        const file = files[Math.floor(random() * files.length)]
        if (!file) continue
        const before = read(corpusText(file))
        const edit = randomEdit(before.template, random)
        const { text, rewritten } = patchTemplate(before, edit.after)
        const about = `${file.file}: ${edit.what} ${edit.path.join('.')}`
        expect(rewritten, about).toBe(false)
        expect(sameJson(read(text).template, edit.after), about).toBe(true)
        const holds = edit.what === 'add' ? isInsertion : keepsOtherLines
        expect(holds(before.text, text, allowedLines(before, edit)), about).toBe(true)
      }
    },
  )

  it.skipIf(files.length === 0)('several edits at once give exactly what was wanted', () => {
    const random = randomFrom(7)
    for (const file of files.filter((_, index) => index % 12 === 0)) {
      const before = read(corpusText(file))
      let wanted: JsonObject = before.template
      for (let step = 0; step < 6; step += 1) wanted = randomEdit(wanted, random).after
      const { text } = patchTemplate(before, wanted)
      const after = read(text).template
      expect(isJsonObject(after) && sameJson(after, wanted), file.file).toBe(true)
    }
  })
})
