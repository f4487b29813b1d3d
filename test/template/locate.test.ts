import { describe, expect, it } from 'vitest'
import { toJsonText } from '../../shared/template/json-text'
import { locatePaths } from '../../shared/template/locate'
import type { Template } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'

const template: Template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      DependsOn: ['A', 'B'],
      Properties: {
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 3 },
        Name: { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] },
        Note: 'first\nsecond\n',
        Last: {},
      },
    },
  },
}

const NAME = ['Resources', 'Queue', 'Properties', 'Name']

function linesAt(text: string, path: readonly (string | number)[]): string[] | undefined {
  const found = locatePaths(text).find((each) => JSON.stringify(each.path) === JSON.stringify(path))
  return found && text.split('\n').slice(found.first - 1, found.last)
}

describe('lines of a YAML template', () => {
  const text = toYamlText(template)

  it.each<[readonly (string | number)[], string[]]>([
    [['AWSTemplateFormatVersion'], ["AWSTemplateFormatVersion: '2010-09-09'"]],
    [['Resources', 'Queue', 'Type'], ['    Type: AWS::SQS::Queue']],
    [
      ['Resources', 'Queue', 'DependsOn'],
      ['    DependsOn:', '      - A', '      - B'],
    ],
    [['Resources', 'Queue', 'DependsOn', 1], ['      - B']],
    [
      ['Resources', 'Queue', 'Properties', 'RedrivePolicy'],
      ['      RedrivePolicy:', '        deadLetterTargetArn: !GetAtt Dead.Arn', '        maxReceiveCount: 3'],
    ],
    [
      ['Resources', 'Queue', 'Properties', 'Note'],
      ['      Note: |', '        first', '        second'],
    ],
    [['Resources', 'Queue', 'Properties', 'Last'], ['      Last: {}']],
    [[...NAME, 'Fn::Join', 1, 1], ['          - !Ref Stage']],
  ])('%j', (path, lines) => {
    expect(linesAt(text, path)).toEqual(lines)
  })

  it('cover every resource whole, and outer paths come first', () => {
    const all = locatePaths(text)
    expect(all[0]).toMatchObject({ path: [], first: 1 })
    const queue = linesAt(text, ['Resources', 'Queue'])
    expect(queue?.[0]).toBe('  Queue:')
    expect(queue?.at(-1)).toBe('      Last: {}')
  })
})

describe('lines of a JSON template', () => {
  const text = toJsonText(template)

  it('are found by the same paths', () => {
    expect(linesAt(text, ['Resources', 'Queue', 'DependsOn', 1])).toEqual(['        "B"'])
    expect(linesAt(text, ['Resources', 'Queue', 'DependsOn'])).toEqual([
      '      "DependsOn": [',
      '        "A",',
      '        "B"',
      '      ],',
    ])
    expect(linesAt(text, [...NAME, 'Fn::Join', 1, 1, 'Ref'])).toEqual(['                "Ref": "Stage"'])
  })
})

describe('a text with errors', () => {
  it.each(['', '\0', 'a: [', 'a: b: c', '- x\ny', '*unknown', '!Ref', 'a: &x 1\nb: *x'])(
    '%j gives what could be read',
    (text) => {
      for (const { first, last } of locatePaths(text)) expect(first).toBeLessThanOrEqual(last)
    },
  )
})
