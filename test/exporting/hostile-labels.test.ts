import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Json, JsonObject } from '../../shared/template/json'
import { referencesIn } from '../../shared/template/references'
import { toYamlText } from '../../shared/template/yaml-text'
import { drawing } from '../support/drawings'
import { readYaml11 } from '../support/read-yaml11'
import { World } from '../support/world'

const structure = [
  'a: b',
  '- x',
  '#c',
  '---',
  'x\nResources:\n  Evil: {}',
  '"',
  "'",
  '*a',
  '&a',
  '!Ref X',
  '| ',
  '\t',
  '%x',
]
// biome-ignore lint/suspicious/noTemplateCurlyInString: what Sub would take for a name
const dynamic = ['${AWS::AccountId}', '{{resolve:ssm-secure:/prod/password}}', '{{resolve:secretsmanager:orders}}']
const foreign = ['日本', '😀', '!!!', '', '   ', 'é'.repeat(300), '0', '__proto__', 'Ref']

/** Every kind of node and a line under one label, with default names and all that is generated. */
function labelled(label: string): Diagram {
  const world = new World()
  const queue = world.add('AWS::SQS::Queue', { label })
  const worker = world.add('AWS::Lambda::Function', { label })
  world.add('AWS::EC2::VPC', { label })
  world.connect('sqs-queue-triggers-lambda-function', queue.id, worker.id)
  const { diagram } = world
  return { ...diagram, name: label, connections: diagram.connections.map((line) => ({ ...line, label })) }
}

const keysOf = (template: object) => Object.keys(template).sort()

describe('a label of any kind', () => {
  it.each([...structure, ...dynamic, ...foreign])('%j reads back equal and adds no key', (label) => {
    const { template } = exportTemplate(labelled(label))
    const plain = exportTemplate(labelled('Plain')).template
    expect(readYaml11(toYamlText(template))).toEqual(JSON.parse(JSON.stringify(template)))
    expect(keysOf(template)).toEqual(keysOf(plain))
    expect(Object.keys(template.Resources)).toHaveLength(Object.keys(plain.Resources).length)
  })

  it.each(dynamic)('%j is neither replaced nor looked up by CloudFormation', (label) => {
    const { template } = exportTemplate(labelled(label))
    const plain = exportTemplate(labelled('Plain')).template
    const names = (value: object) => referencesIn(value as unknown as Json).map(({ name }) => name)
    expect(names(template).filter((name) => name.startsWith('AWS::')).length).toBe(
      names(plain).filter((name) => name.startsWith('AWS::')).length,
    )
    expect(JSON.stringify(template)).not.toContain('{{resolve:')
  })

  it.each(foreign)('%j gives logical ids that are valid, different, and the same each time', (label) => {
    const ids = Object.keys(exportTemplate(labelled(label)).template.Resources)
    expect(ids.filter((id) => !/^[A-Za-z0-9]{1,255}$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(exportTemplate(labelled(label)).template.Resources)).toEqual(ids)
  })
})

/** Resources that wait for one another in a circle, whatever the reason. */
function circleIn(resources: Readonly<Record<string, JsonObject>>): string[] {
  const needs = new Map(
    Object.entries(resources).map(([id, resource]) => {
      const { DependsOn } = resource as { DependsOn?: string | string[] }
      return [id, [...referencesIn(resource).map(({ name }) => name), ...[DependsOn ?? []].flat()]]
    }),
  )
  const made = new Set<string>()
  for (const _round of needs) {
    for (const [id, others] of needs) if (others.every((other) => !needs.has(other) || made.has(other))) made.add(id)
  }
  return [...needs.keys()].filter((id) => !made.has(id))
}

describe('lines in both directions', () => {
  it('between a bucket and a function make no circle', () => {
    const world = new World()
    const bucket = world.add('AWS::S3::Bucket')
    const worker = world.add('AWS::Lambda::Function')
    world.connect('s3-bucket-notifies-lambda-function', bucket.id, worker.id)
    world.connect('lambda-function-uses-s3-bucket', worker.id, bucket.id)
    const { template } = exportTemplate(world.diagram)
    expect(Object.keys(template.Resources).length).toBeGreaterThan(3)
    expect(circleIn(template.Resources as never)).toEqual([])
  })

  it('between two security groups make no circle', () => {
    const group = 'AWS::EC2::SecurityGroup'
    const drawn = drawing({ One: [group, { GroupDescription: 'one' }], Other: [group, { GroupDescription: 'other' }] })
    const allows = (id: string, source: string, target: string) => {
      return { id, kind: 'security-group-allows-security-group', source, target, options: { port: 443 } }
    }
    const { template } = exportTemplate({
      ...drawn,
      connections: [allows('c1', 'one', 'other'), allows('c2', 'other', 'one')],
    })
    expect(JSON.stringify(template)).toContain('443')
    expect(circleIn(template.Resources as never)).toEqual([])
  })
})
