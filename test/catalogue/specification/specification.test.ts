import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { nestedProperties } from '../../../shared/catalogue/specification/nested-properties'
import { createSpecification } from '../../../shared/catalogue/specification/specification'
import { loadSpecification, readNamespace, readSpecificationIndex } from '../../support/specification'

const index = readSpecificationIndex()
const everything = loadSpecification()
const everyType = Object.entries(index).flatMap(([namespace, { types }]) =>
  Object.keys(types).map((short) => `${namespace}::${short}`),
)

describe('specification', () => {
  it('knows every type with its properties', () => {
    expect(everyType.length).toBeGreaterThan(1700)
    const types = everyType.map((name) => everything.type(name))
    expect(types.filter((type) => type === undefined)).toEqual([])
    const properties = types.flatMap((type) => Object.keys(type?.properties ?? {}))
    expect(properties.length).toBeGreaterThan(11_000)
    const attributes = types.flatMap((type) => Object.keys(type?.attributes ?? {}))
    expect(attributes.length).toBeGreaterThan(5000)
  })

  it('has every nested structure that a type refers to', () => {
    const lacking = everyType.flatMap((name) => {
      const type = everything.type(name)
      if (!type) return [name]
      const structures = [
        type.properties,
        ...Object.values(type.definitions).map((definition) => definition.properties),
      ]
      return structures
        .flatMap((properties) => Object.values(properties))
        .filter(
          (property) =>
            JSON.stringify(property.type).includes('"definition"') && !nestedProperties(type, property.type),
        )
        .map((property) => `${name}.${property.name}`)
    })
    expect(lacking).toEqual([])
  })

  it('names only types that exist as targets of references', () => {
    const targets = everyType.flatMap((name) =>
      Object.values(everything.type(name)?.properties ?? {}).flatMap((property) => property.references),
    )
    expect(targets.length).toBeGreaterThan(500)
    expect(targets.filter((target) => !everything.has(target.type))).toEqual([])
    const attributes = targets.filter((target) => target.attribute !== undefined)
    expect(attributes.filter((target) => !everything.type(target.type)?.attributes[target.attribute ?? ''])).toEqual([])
  })

  it('describes a queue', () => {
    const queue = everything.type('AWS::SQS::Queue')
    expect(queue?.ref).toEqual(['QueueUrl'])
    expect(queue?.tags).toEqual({ name: 'Tags', shape: 'standard' })
    expect(queue?.stateful).toBe(true)
    expect(Object.keys(queue?.attributes ?? {})).toEqual(['Arn', 'QueueName', 'QueueUrl'])
    expect(queue?.properties.FifoQueue).toMatchObject({
      type: { kind: 'boolean' },
      required: false,
      replacement: 'yes',
    })
    expect(queue?.documentationUrl).toMatch(/aws-resource-sqs-queue\.html$/)
  })

  it.each([
    ['AWS::Lambda::Function', 'VpcConfig.SubnetIds', 'list'],
    ['AWS::Lambda::Function', 'VpcConfig.SubnetIds.0', 'string'],
    ['AWS::Lambda::Function', 'Environment.Variables', 'map'],
    ['AWS::Lambda::Function', 'Environment.Variables.TABLE', 'string'],
    ['AWS::Lambda::Function', 'Tags.Key', 'string'],
    ['AWS::Lambda::Function', 'Tags.3.Value', 'string'],
    ['AWS::EC2::SecurityGroup', 'SecurityGroupIngress.CidrIp', 'string'],
    ['AWS::EC2::SecurityGroup', 'SecurityGroupIngress.0', 'definition'],
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 'union'],
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument.Statement.0.Action', 'json'],
    ['AWS::SQS::Queue', 'RedrivePolicy.maxReceiveCount', 'json'],
    ['AWS::WAFv2::WebACL', 'Rules.Statement.NotStatement.Statement.ByteMatchStatement.SearchString', 'string'],
  ])('%s has %s, a %s', (type, path, kind) => {
    expect(everything.property(type, path)?.type.kind).toBe(kind)
  })

  it('takes a path as parts, so that the key of a map may hold dots', () => {
    const property = everything.property('AWS::Lambda::Function', ['Environment', 'Variables', 'a.b'])
    expect(property).toMatchObject({ name: 'Variables', type: { kind: 'string' } })
  })

  it('tells required properties, values and references', () => {
    expect(everything.property('AWS::Lambda::Function', 'Role')).toMatchObject({
      required: true,
      references: [{ type: 'AWS::IAM::Role', property: 'Arn', attribute: 'Arn' }],
    })
    expect(everything.property('AWS::Lambda::Function', 'TracingConfig.Mode')?.values).toEqual([
      'Active',
      'PassThrough',
    ])
    expect(everything.property('AWS::EC2::Subnet', 'VpcId')?.references).toContainEqual({
      type: 'AWS::EC2::VPC',
      property: 'VpcId',
      attribute: undefined,
    })
    expect(everything.property('AWS::IAM::Policy', 'Roles')?.references).toContainEqual({
      type: 'AWS::IAM::Role',
      property: 'RoleName',
      attribute: undefined,
    })
    expect(everything.property('AWS::ACMPCA::Certificate', 'TemplateArn')?.references).toEqual([])
  })

  it.each([
    ['AWS::SQS::Nothing', 'QueueName'],
    ['Elsewhere::Service::Thing', 'Name'],
    ['AWS::SQS::constructor', 'name'],
    ['AWS::SQS::Queue', 'QueueNam'],
    ['AWS::SQS::Queue', 'constructor'],
    ['AWS::SQS::Queue', ''],
    ['AWS::SQS::Queue', 'QueueName.Inner'],
    ['AWS::Lambda::Function', 'VpcConfig.SubnetId'],
  ])('knows no %s %s', (type, path) => {
    expect(everything.property(type, path)).toBeUndefined()
  })

  it('says which types exist before their namespace is loaded, and which namespaces to load', () => {
    const specification = createSpecification(index)
    const types = ['AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::SQS::QueuePolicy', 'AWS::SQS::Nothing', 'Custom::Thing']
    expect(specification.has('AWS::SQS::Queue')).toBe(true)
    expect(specification.has('AWS::SQS::Nothing')).toBe(false)
    expect(specification.namespaceOf('AWS::SQS::Queue')).toBe('AWS::SQS')
    expect(specification.namespaceOf('Custom::Thing')).toBeUndefined()
    expect(specification.type('AWS::SQS::Queue')).toBeUndefined()
    expect(specification.missingNamespaces(types)).toEqual(['AWS::SNS', 'AWS::SQS'])
    specification.add('AWS::SQS', readNamespace('AWS::SQS'))
    expect(specification.isLoaded('AWS::SQS')).toBe(true)
    expect(specification.missingNamespaces(types)).toEqual(['AWS::SNS'])
    expect(specification.type('AWS::SQS::Queue')?.name).toBe('AWS::SQS::Queue')
    expect(specification.has('AWS::SQS::Nothing')).toBe(false)
  })

  it('is what the script makes of the database', { timeout: 30_000 }, async () => {
    const root = new URL('../../../', import.meta.url)
    const run = promisify(execFile)
    const script = ['--import', 'tsx', 'scripts/build-specification.ts', '--check']
    const { stdout } = await run(process.execPath, script, { cwd: root, timeout: 25_000 })
    expect(stdout).toContain('assets/specification is up to date')
  })
})
