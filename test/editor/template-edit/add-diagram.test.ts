import { expect, it } from 'vitest'
import type { Diagram } from '../../../shared/diagram/types'
import { absoluteRects } from '../../../shared/drawing/bounds'
import { overlaps } from '../../../shared/drawing/rect'
import { addDiagram } from '../../../shared/editor/template-edit/add-diagram'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../../shared/importing/cloudformation/import'
import { readTemplate } from '../../../shared/template/read-template'

const tools = { write: (diagram: Diagram) => exportTemplate(diagram).template }

function imported(text: string): Diagram {
  const reading = readTemplate(text)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
  return importTemplate(reading.read.template, 'Read', tools)
}

const mine = imported(`
Parameters: { Env: { Type: String, Default: a }, Same: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Env, prod] }
Resources:
  Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Env } }
`)
const other = imported(`
Transform: AWS::Serverless-2016-10-31
Parameters: { Env: { Type: String, Default: b }, Same: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Same, prod], IsTest: !Not [!Condition IsProd] }
Resources:
  Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "\${Env}-q" } }
  Alarm: { Type: AWS::CloudWatch::Alarm, DependsOn: Queue, Properties: { AlarmName: !GetAtt Queue.QueueName } }
Outputs: { Name: { Value: !Ref Queue } }
`)

it('adds everything under free names, with all that names it, and says so', () => {
  const { diagram, notes, outermost } = addDiagram(mine, other)
  const { Resources, ...sections } = JSON.parse(JSON.stringify(exportTemplate(diagram).template))
  expect(Resources.Queue).toEqual({ Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Env' } } })
  expect(Resources.Queue2).toEqual({
    Type: 'AWS::SQS::Queue',
    Properties: { QueueName: { 'Fn::Sub': `${'$'}{Env2}-q` } },
  })
  expect(Resources.Alarm).toMatchObject({
    DependsOn: 'Queue2',
    Properties: { AlarmName: { 'Fn::GetAtt': ['Queue2', 'QueueName'] } },
  })
  expect(Object.keys(sections.Parameters)).toEqual(['Env', 'Same', 'Env2'])
  expect(Object.keys(sections.Conditions)).toEqual(['IsProd', 'IsTest'])
  expect(sections.Outputs).toEqual({ Name: { Value: { Ref: 'Queue2' } } })
  expect(sections.Transform).toBe('AWS::Serverless-2016-10-31')
  expect(notes).toHaveLength(3)
  expect(outermost).toHaveLength(2)
})

it('finds room below what is there', () => {
  const { diagram, outermost } = addDiagram(mine, other)
  const rects = absoluteRects(diagram)
  const there = rects.get(mine.nodes[0]?.id ?? '')
  for (const id of outermost) {
    const rect = rects.get(id)
    expect(rect && there && overlaps(rect, there)).toBe(false)
  }
})
