import { describe, expect, it } from 'vitest'
import { generatedPieces, linesText, writtenBy } from '../../renderer/inspector/written'
import { settleNames } from '../../shared/editor/settle'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { locatePaths } from '../../shared/template/locate'
import { toYamlText } from '../../shared/template/yaml-text'
import { World } from '../support/world'

function ordersText() {
  const world = new World()
  const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
  const code = world.add('AWS::Lambda::Function', { label: 'Fulfil order' })
  world.connect('sqs-queue-triggers-lambda-function', queue.id, code.id)
  const diagram = settleNames(world.diagram)
  const exported = exportTemplate(diagram)
  const yaml = toYamlText(exported.template)
  return { text: { diagram, exported, lines: locatePaths(yaml) }, yaml: yaml.split('\n') }
}

describe('written', () => {
  const { text, yaml } = ordersText()
  const pieces = writtenBy(text, (cause) => cause.kind === 'connection')

  it('tells the mapping, what it may do and what it waits for', () => {
    expect(pieces.map(({ name, what }) => `${name}: ${what}`)).toEqual([
      'OrdersToFulfilOrderMapping: Lambda event source mapping',
      'sqs:ReceiveMessage, DeleteMessage, GetQueueAttributes: on Orders, for Fulfil order’s role',
      expect.stringMatching(/^waits for FulfilOrderPolicy: /),
    ])
  })

  it('knows the lines of each', () => {
    for (const { lines } of pieces) expect(lines).toBeDefined()
    const [mapping] = pieces
    expect(yaml[(mapping?.lines?.first ?? 0) - 1]).toContain('OrdersToFulfilOrderMapping')
  })

  it('lists what a node generates beside its own resource', () => {
    const node = text.diagram.nodes.find((each) => each.label === 'Fulfil order')
    const generated = node?.kind === 'resource' ? generatedPieces(text, node) : []
    expect(generated.map(({ name }) => name).sort()).toEqual(['FulfilOrderPolicy', 'FulfilOrderRole'])
  })

  it('says lines in words', () => {
    expect(linesText({ first: 3, last: 3 })).toBe('line 3')
    expect(linesText({ first: 3, last: 9 })).toBe('lines 3–9')
    expect(linesText(undefined)).toBe('')
  })
})
