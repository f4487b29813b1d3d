import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { diagramAfterEdit } from '../../shared/editor/template-edit/diagram-after-edit'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../shared/importing/cloudformation/import'
import { findProblems } from '../../shared/rules/run'
import { SHORT_FORMS } from '../../shared/template/intrinsics'
import type { JsonObject } from '../../shared/template/json'
import { patchTemplate } from '../../shared/template/patch'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'
import { readYaml11 } from '../support/read-yaml11'
import { loadSpecification } from '../support/specification'

const tools = { write: (diagram: Diagram) => exportTemplate(diagram).template }

function read(text: string): ReadTemplate {
  const reading = readTemplate(text)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
  return reading.read
}

const imported = (text: string) => importTemplate(read(text).template, 'Bad', tools)
const exported = (diagram: Diagram): JsonObject => JSON.parse(JSON.stringify(exportTemplate(diagram).template))

/** Whether some problem of what a text draws says this. */
function problemsOf(text: string): string[] {
  const diagram = imported(text)
  const result = exportTemplate(diagram)
  const types = Object.values(result.template.Resources).map(({ Type }) => Type)
  return findProblems(diagram, result, loadSpecification(types)).map(({ rule }) => rule)
}

describe('what would take for ever is refused within a second', () => {
  const chain = Array.from({ length: 60 }, (_, i) => `k${i}: &k${i} { ${i ? `<<: *k${i - 1}, ` : ''}a${i}: 1 }`)
  const doubled = Array.from({ length: 40 }, (_, i) => `d${i}: &d${i} ${i ? `[*d${i - 1}, *d${i - 1}]` : '[x]'}`)

  it.each<[string, string]>([
    ['an alias bomb', `${doubled.join('\n')}\nResources: { A: *d39 }\n`],
    ['a chain of merge keys that grows', `${chain.join('\n')}\n${'m: { <<: *k59 }\n'.repeat(60)}Resources: {}\n`],
    ['a merge key inside itself', 'Resources: &a\n  <<: *a\n'],
    ['10,000 brackets', `Resources: ${'['.repeat(10_000)}`],
    ['10,000 braces in JSON', `{"Resources": ${'{"a":'.repeat(10_000)}`],
  ])('%s', (_name, text) => {
    const start = performance.now()
    expect(readTemplate(text).outcome).toBe('refused')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('every short form', () => {
  it.each([...SHORT_FORMS])('%s as %s is equal after a round trip, untouched and beside an edit', (name, tag) => {
    const argument =
      name === 'Fn::GetAtt' ? 'Queue.Arn' : name === 'Ref' || name === 'Condition' ? 'Queue' : '[Queue, x]'
    const text = `Resources:\n  Queue: { Type: AWS::SQS::Queue }\n  A:\n    Type: Custom::A\n    Properties:\n      P: !${tag.replace(/^!/, '')} ${argument} # kept\n`
    const before = read(text)
    const written = exported(imported(text))
    expect(written).toEqual(before.template)
    expect(patchTemplate(before, written)).toEqual({ text, rewritten: false })
    const edited = diagramAfterEdit(imported(text), read(text.replace('Custom::A', 'Custom::B')).template, tools)
    expect(patchTemplate(before, exported(edited.diagram)).text).toBe(text.replace('Custom::A', 'Custom::B'))
  })
})

it('words and numbers keep what a reader of YAML 1.1 takes them for', () => {
  const words = ['012345678901', '12345678901234567890123', 'no', 'on', '1:30', '0x1F', '2010-09-09', '"no"', '1.10']
  const text = `Resources:\n  A:\n    Type: Custom::A\n    Properties:\n      Words:\n${words.map((word) => `        - ${word}\n`).join('')}`
  const before = read(text)
  const wanted = exported(imported(text))
  expect(patchTemplate(before, wanted).text).toBe(text)
  const anew = JSON.stringify(wanted).replace('Custom::A', 'Custom::B')
  const { text: edited } = patchTemplate(before, JSON.parse(anew))
  expect(readYaml11(edited)).toEqual(readYaml11(text.replace('Custom::A', 'Custom::B')))
})

it('an unknown tag is kept verbatim and never becomes plain', () => {
  const text = 'Resources:\n  A:\n    Type: Custom::A\n    Properties: { P: !Mine [a, !Own b], Q: 1 }\n'
  const diagram = imported(text)
  expect(exported(diagram)).toEqual(read(text).template)
  const edited = exported(diagramAfterEdit(diagram, read(text.replace('Q: 1', 'Q: 2')).template, tools).diagram)
  expect(patchTemplate(read(text), edited).text).toBe(text.replace('Q: 1', 'Q: 2'))
  expect(read(text).notes.join()).toContain('!Mine, !Own')
})

describe('what CloudFormation would refuse opens with problems', () => {
  it('501 resources', () => {
    const many = Array.from({ length: 501 }, (_, i) => `  T${i}: { Type: AWS::SNS::Topic }\n`).join('')
    expect(problemsOf(`Resources:\n${many}`)).toContain('template-is-within-limits')
  })

  it('a Ref to nothing', () => {
    const text = 'Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Nothing } }\n'
    expect(problemsOf(text)).toContain('references-name-something-there')
  })

  it('resources that wait for one another', () => {
    const text =
      'Resources:\n  A: { Type: AWS::SNS::Topic, DependsOn: B }\n  B: { Type: AWS::SNS::Topic, DependsOn: [C] }\n  C: { Type: AWS::SNS::Topic, DependsOn: A }\n'
    expect(problemsOf(text)).toContain('no-dependency-cycle')
    expect(exported(imported(text))).toEqual(read(text).template)
  })
})
