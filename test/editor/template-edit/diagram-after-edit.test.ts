import Elk from 'elkjs/lib/elk.bundled.js'
import { expect, it } from 'vitest'
import { addConnections, addNodes, moveNodes } from '../../../shared/diagram/edits'
import { indexOf } from '../../../shared/diagram/queries'
import type { Diagram, ResourceNode } from '../../../shared/diagram/types'
import { absoluteRects } from '../../../shared/drawing/bounds'
import { overlaps } from '../../../shared/drawing/rect'
import { diagramAfterEdit } from '../../../shared/editor/template-edit/diagram-after-edit'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../../shared/importing/cloudformation/import'
import { placeAdded } from '../../../shared/layout/place-added'
import { applyPlaces } from '../../../shared/layout/positions'
import type { JsonObject } from '../../../shared/template/json'
import { readTemplate } from '../../../shared/template/read-template'
import { toYamlText } from '../../../shared/template/yaml-text'
import { corpusFiles, corpusText } from '../../support/corpus'
import { randomEdit, randomFrom } from '../../support/random-edit'

const tools = { write: (diagram: Diagram) => exportTemplate(diagram).template }

const SHOP = `
Resources:
  Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 60 } }
  Worker:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Code: { ZipFile: x }, Handler: index.handler, Runtime: nodejs22.x }
  Role:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: {}, Policies: [{ PolicyName: q, PolicyDocument: {} }] }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Worker, BatchSize: 7 }
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Net: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
`

function templateOf(text: string): JsonObject {
  const reading = readTemplate(text)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
  return reading.read.template
}

const node = (diagram: Diagram, logicalId: string) => indexOf(diagram).byLogicalId(logicalId) as ResourceNode
const exported = (diagram: Diagram) => JSON.parse(JSON.stringify(exportTemplate(diagram).template))

/** The shop as a person left it: moved, renamed, with a note, an actor and a frame. */
function drawn(): Diagram {
  const read = importTemplate(templateOf(SHOP), 'Shop', tools)
  const moved = moveNodes(read, new Map(read.nodes.map(({ id }, i) => [id, { x: 320 * (i % 3), y: 400 + 160 * i }])))
  const named = moved.nodes.map((each) => (each.id === node(read, 'Worker').id ? { ...each, label: 'Fulfil' } : each))
  const around = { id: 'n90', kind: 'frame', frame: 'group', label: 'Team', position: { x: 0, y: 0 } } as const
  const more = addNodes({ ...moved, nodes: named }, [
    around,
    { id: 'n91', kind: 'note', label: 'Remember', position: { x: 900, y: 0 } },
    { id: 'n92', kind: 'actor', actor: 'person', label: 'Buyer', position: { x: 900, y: 200 } },
  ])
  return addConnections(more, [{ id: 'c90', kind: 'annotation', source: 'n92', target: node(more, 'Orders').id }])
}

it('an edit that changes comments alone gives the same diagram', () => {
  const before = drawn()
  const after = diagramAfterEdit(before, templateOf(`# more\n${SHOP}`), tools)
  expect(after).toEqual({ diagram: before, unplaced: [], isSame: true })
  expect(after.diagram).toBe(before)
})

it('a property of a node changes in that node and nowhere else', () => {
  const before = drawn()
  const { diagram, unplaced } = diagramAfterEdit(before, templateOf(SHOP.replace('60', '90')), tools)
  expect(unplaced).toEqual([])
  expect(node(diagram, 'Orders').properties).toEqual({ VisibilityTimeout: 90 })
  const others = (each: Diagram) => each.nodes.filter(({ id }) => id !== node(before, 'Orders').id)
  expect(others(diagram)).toEqual(others(before))
  expect(diagram.connections).toEqual(before.connections)
})

it('what a line wrote changes in the line', () => {
  const before = drawn()
  const { diagram } = diagramAfterEdit(before, templateOf(SHOP.replace('BatchSize: 7', 'BatchSize: 9')), tools)
  const trigger = (each: Diagram) => each.connections.find(({ kind }) => kind === 'sqs-queue-triggers-lambda-function')
  expect(trigger(diagram)).toMatchObject({ id: trigger(before)?.id, options: { batchSize: 9 } })
  expect(diagram.nodes).toEqual(before.nodes)
  expect(diagram.connections.map(({ id }) => id)).toContain('c90')
})

it('a resource that goes takes its lines along, and every other node stays as it was drawn', () => {
  const before = drawn()
  const without = SHOP.replace(/ {2}Orders:.*\n/, '').replace(/ {2}Mapping:[\s\S]*BatchSize: 7 }\n/, '')
  const { diagram } = diagramAfterEdit(before, templateOf(without), tools)
  expect(exported(diagram)).toEqual(templateOf(without))
  expect(diagram.nodes).toEqual(before.nodes.filter(({ id }) => id !== node(before, 'Orders').id))
  const role = before.connections.filter(({ kind }) => kind === 'iam-role-is-assumed-by-lambda-function')
  expect(diagram.connections).toEqual(role)
})

it('a new resource is placed beside what it is joined with, without moving the others', async () => {
  const before = drawn()
  const more = `${SHOP}  Dead: { Type: AWS::SQS::Queue }
  Mapping2:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Dead.Arn, FunctionName: !Ref Worker, BatchSize: 7 }
  Net2: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
`
  const { diagram, unplaced } = diagramAfterEdit(before, templateOf(more), tools)
  expect(exported(diagram)).toEqual(templateOf(more))
  expect(unplaced).toEqual([node(diagram, 'Dead').id, node(diagram, 'Net2').id])
  expect(node(diagram, 'Net2').parent).toBe(node(before, 'Vpc').id)
  const placed = applyPlaces(diagram, await placeAdded(diagram, unplaced, { elk: new Elk() }))
  for (const old of before.nodes) expect(indexOf(placed).node(old.id)?.position).toEqual(old.position)
  const rects = absoluteRects(placed)
  const [dead, subnet] = unplaced.map((id) => rects.get(id))
  for (const other of placed.nodes) {
    const rect = rects.get(other.id)
    if (rect && dead && other.id !== unplaced[0]) expect(overlaps(rect, dead), other.label).toBe(false)
  }
  expect(subnet && overlaps(subnet, rects.get(node(placed, 'Net').id) ?? subnet)).toBe(false)
})

it('a subnet that moves to another network keeps its place on the canvas as long as there is room', () => {
  const text = `${SHOP}  Other: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.1.0.0/16 } }\n`
  const before = importTemplate(templateOf(text), 'Two', tools)
  const { diagram, unplaced } = diagramAfterEdit(before, templateOf(text.replace('!Ref Vpc', '!Ref Other')), tools)
  expect(unplaced).toEqual([node(before, 'Net').id])
  expect(node(diagram, 'Net').parent).toBe(node(diagram, 'Other').id)
  expect(absoluteRects(diagram).get(unplaced[0] ?? '')).toMatchObject({ x: 0, y: 0 })
})

it('a drawn diagram takes an edit of the text it writes', () => {
  const before = drawn()
  const text = toYamlText(exportTemplate(before).template)
  const after = diagramAfterEdit(
    before,
    templateOf(text.replace('VisibilityTimeout: 60', 'VisibilityTimeout: 61')),
    tools,
  )
  expect(node(after.diagram, 'Orders').properties).toEqual({ VisibilityTimeout: 61 })
})

const files = corpusFiles().filter(({ resources }) => resources >= 3 && resources <= 40)

it.skipIf(files.length === 0)(
  'random edits of real templates: the diagram writes exactly what was edited, and no node that stays moves or loses its id',
  { timeout: 120_000 },
  () => {
    const random = randomFrom(20)
    for (let run = 0; run < 40; run += 1) {
      const file = files[Math.floor(random() * files.length)]
      if (!file) break
      const reading = readTemplate(corpusText(file))
      if (reading.outcome === 'refused') continue
      const read = importTemplate(reading.read.template, 'Real', tools)
      const before = moveNodes(read, new Map(read.nodes.map(({ id }, i) => [id, { x: 16 * i, y: 8 * i }])))
      const { after } = randomEdit(reading.read.template, random)
      const { diagram, unplaced } = diagramAfterEdit(before, after, tools)
      expect(exported(diagram), file.file).toEqual(after)
      for (const now of diagram.nodes) {
        const old = now.kind === 'resource' ? indexOf(before).byLogicalId(now.logicalId) : undefined
        if (!old) continue
        expect(now.id, file.file).toBe(old.id)
        if (!unplaced.includes(now.id)) expect(now.position, file.file).toEqual(old.position)
      }
    }
  },
)
