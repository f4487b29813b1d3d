import { describe, expect, it } from 'vitest'
import { remove } from '../../../shared/diagram/edits'
import { renameLogicalId } from '../../../shared/diagram/rename'
import type { Connection, Diagram, ResourceNode } from '../../../shared/diagram/types'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../../shared/file/parse'
import { serialiseDiagram } from '../../../shared/file/serialise'
import { importTemplate } from '../../../shared/importing/cloudformation/import'
import type { JsonObject } from '../../../shared/template/json'
import { valueAt } from '../../../shared/template/path'
import { readTemplate } from '../../../shared/template/read-template'
import { corpusFiles, corpusText } from '../../support/corpus'

const tools = { write: (diagram: Diagram) => exportTemplate(diagram).template }

function templateOf(text: string): JsonObject {
  const reading = readTemplate(text)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
  return reading.read.template
}

function imported(text: string): Diagram {
  return importTemplate(templateOf(text), 'Imported', tools)
}

function exported(diagram: Diagram): JsonObject {
  return JSON.parse(JSON.stringify(exportTemplate(diagram).template))
}

function nodeNamed(diagram: Diagram, logicalId: string): ResourceNode | undefined {
  return diagram.nodes.find((node): node is ResourceNode => node.kind === 'resource' && node.logicalId === logicalId)
}

function lineOf(diagram: Diagram, kind: string): Connection | undefined {
  return diagram.connections.find((each) => each.kind === kind)
}

const NETWORK = `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16, Tags: [{ Key: Name, Value: !Sub "\${AWS::StackName}-shop network" }] }
  Gateway: { Type: AWS::EC2::InternetGateway }
  GatewayTie:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
  Table:
    Type: AWS::EC2::RouteTable
    Properties: { VpcId: !Ref Vpc }
  Way:
    Type: AWS::EC2::Route
    DependsOn: GatewayTie
    Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
  SubnetTie:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Table }
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 }
`

describe('a network', () => {
  const diagram = imported(NETWORK)

  it('is nested, and ties become lines and placements', () => {
    const vpc = nodeNamed(diagram, 'Vpc')
    expect(vpc?.label).toBe('shop network')
    expect(nodeNamed(diagram, 'Subnet')).toMatchObject({
      parent: vpc?.id,
      placements: [{ kind: 'public-subnet-in-vpc' }],
    })
    expect(nodeNamed(diagram, 'Gateway')?.placements).toMatchObject([{ kind: 'internet-gateway-in-vpc' }])
    expect(diagram.connections).toHaveLength(2)
    expect(lineOf(diagram, 'route-table-routes-subnet')).toMatchObject({ generated: { association: 'SubnetTie' } })
    expect(lineOf(diagram, 'route-table-leads-to-internet-gateway')).toMatchObject({ generated: { route: 'Way' } })
    for (const id of ['GatewayTie', 'Way', 'SubnetTie']) expect(nodeNamed(diagram, id), id).toBeUndefined()
  })

  it('is written back as it came, order and missing version included', () => {
    expect(exported(diagram)).toEqual(templateOf(NETWORK))
    expect(Object.keys(exported(diagram).Resources as object)).toEqual(
      Object.keys(templateOf(NETWORK).Resources as object),
    )
  })

  it('loses exactly what a line wrote when the line goes', () => {
    const line = lineOf(diagram, 'route-table-routes-subnet')
    const { SubnetTie: _gone, ...left } = templateOf(NETWORK).Resources as JsonObject
    expect(exported(remove(diagram, [line?.id ?? ''])).Resources).toEqual(left)
  })

  it('survives the diagram file', () => {
    const opened = parseDiagram(serialiseDiagram(diagram), 'x.awsdiagram')
    expect(opened).toMatchObject({ outcome: 'opened', diagram })
  })
})

describe('a queue that triggers a function', () => {
  const text = (extra: string) => `
Resources:
  Orders: { Type: AWS::SQS::Queue }
  Worker:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Code: { ZipFile: x }, Handler: index.handler, Runtime: nodejs22.x }
  Role:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: {}, Policies: [{ PolicyName: q, PolicyDocument: {} }] }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Worker, BatchSize: 7${extra} }
`

  it('is a line with the options it was written with, and without what the role says already', () => {
    const diagram = imported(text(''))
    expect(exported(diagram)).toEqual(templateOf(text('')))
    expect(lineOf(diagram, 'sqs-queue-triggers-lambda-function')).toMatchObject({
      options: { batchSize: 7, reportFailures: false },
      generated: { mapping: 'Mapping' },
      writes: ['add:mapping'],
    })
  })

  it('is worded as the template words it, where the relation would write it otherwise', () => {
    const diagram = imported(text(', Enabled: false'))
    expect(exported(diagram)).toEqual(templateOf(text(', Enabled: false')))
    expect(lineOf(diagram, 'sqs-queue-triggers-lambda-function')).toMatchObject({
      options: { batchSize: 7 },
      wording: { 'add:mapping': { as: { Properties: { Enabled: false } } } },
    })
  })

  it('stays raw where it names what the relation knows nothing of', () => {
    const other = text(', DestinationConfig: { OnFailure: { Destination: !GetAtt Role.Arn } }')
    const diagram = imported(other)
    expect(exported(diagram)).toEqual(templateOf(other))
    expect(lineOf(diagram, 'sqs-queue-triggers-lambda-function')).toBeUndefined()
  })
})

describe('what a function may do', () => {
  const statement = (actions: string, resource: string) =>
    `{ Sid: Own, Effect: Allow, Action: ${actions}, Resource: ${resource} }`
  const text = `
Resources:
  Orders: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }
  News: { Type: AWS::SNS::Topic }
  Worker:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Code: { ZipFile: x }, Handler: index.handler, Runtime: nodejs22.x }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
      Policies:
        - PolicyName: own
          PolicyDocument:
            Statement:
              - ${statement("['dynamodb:GetItem', 'dynamodb:PutItem']", '!GetAtt Orders.Arn')}
              - { Effect: Allow, Action: 'logs:*', Resource: '*' }
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: tell
      Roles: [!Ref Role]
      PolicyDocument: { Statement: [${statement("'sns:Publish'", '!Ref News')}] }
`
  const diagram = imported(text)

  it('are lines, wherever its role says it', () => {
    expect(exported(diagram)).toEqual(templateOf(text))
    expect(lineOf(diagram, 'lambda-function-uses-dynamodb-table')).toMatchObject({
      options: { passName: false },
      wording: { grant: { in: 'Role', path: 'Policies.0.PolicyDocument.Statement', at: 0 } },
    })
    expect(lineOf(diagram, 'lambda-function-publishes-to-sns-topic')).toMatchObject({
      wording: { grant: { in: 'Policy', path: 'PolicyDocument.Statement', at: 0 } },
    })
  })

  it('leaves role and policy as parts of the function', () => {
    expect(diagram.nodes.map((node) => node.kind === 'resource' && node.logicalId)).toEqual([
      'Orders',
      'News',
      'Worker',
    ])
    expect(nodeNamed(diagram, 'Worker')).toMatchObject({ owns: { role: 'Role', policy: 'Policy' } })
  })

  it('goes with the line, and nothing else does', () => {
    const line = lineOf(diagram, 'lambda-function-uses-dynamodb-table')
    const left = exported(remove(diagram, [line?.id ?? ''])).Resources as JsonObject
    const before = templateOf(text).Resources as JsonObject
    expect(valueAt(left, ['Role', 'Properties', 'Policies', 0, 'PolicyDocument', 'Statement'])).toEqual([
      { Effect: 'Allow', Action: 'logs:*', Resource: '*' },
    ])
    expect(left.Policy).toEqual(before.Policy)
  })

  it('is renamed with what it names', () => {
    const renamed = exported(renameLogicalId(renameLogicalId(diagram, 'Role', 'Duty'), 'News', 'Tidings'))
    const wanted = text
      .replaceAll('Role.Arn', 'Duty.Arn')
      .replaceAll('!Ref Role', '!Ref Duty')
      .replaceAll('  Role:', '  Duty:')
      .replaceAll('News', 'Tidings')
    expect(renamed).toEqual(templateOf(wanted))
  })

  it('survives the diagram file', () => {
    expect(parseDiagram(serialiseDiagram(diagram), 'x.awsdiagram')).toMatchObject({ outcome: 'opened', diagram })
  })
})

describe('labels', () => {
  it.each([
    ['WebServerGroup', 'Web Server Group'],
    ['OrdersTable1A2B3C4D', 'Orders Table'],
    ['Facade', 'Facade'],
  ])('of %s read %s', (logicalId, label) => {
    const diagram = imported(`Resources: { ${logicalId}: { Type: AWS::SNS::Topic } }`)
    expect(diagram.nodes[0]?.label).toBe(label)
  })
})

describe('a format version that is no text', () => {
  it.each(['', '5'])('is carried: %j', (version) => {
    const text = `AWSTemplateFormatVersion: ${version}\nResources: { A: { Type: AWS::SNS::Topic } }\n`
    expect(exported(imported(text))).toEqual(templateOf(text))
  })
})

describe('traffic in a list of a security group', () => {
  const text = `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Web: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web, VpcId: !Ref Vpc } }
  Data:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: data
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !Ref Web, Description: from the web }
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8 }
`

  it('is a line with its port', () => {
    const diagram = imported(text)
    expect(exported(diagram)).toEqual(templateOf(text))
    expect(lineOf(diagram, 'security-group-allows-security-group')).toMatchObject({ options: { port: 5432 } })
  })
})

describe('what no relation knows', () => {
  it.each([
    'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n',
    `Transform: [A, B]\nGlobals: { Function: { Timeout: 3 } }\nResources:\n  Fn::ForEach::T: [X, [a], { "T\${X}": { Type: AWS::SNS::Topic } }]\n  A: { Type: AWS::SQS::Queue, Properties: {} }\n`,
    'Description: 5\nParameters: {}\nConditions:\nResources:\n  B: { Properties: { a: 1 } }\n  A: { Type: Custom::X, Properties: null, Metadata: { b: 1 } }\n  __proto__: { Type: A::B::C }\n',
    'Resources:\n  A: { Type: !Rain::Module x }\n  C: { Type: AWS::SQS::Queue, DependsOn: [A, B], Condition: Z, Odd: 1 }\n',
  ])('is carried: %j', (text) => {
    expect(exported(imported(text))).toEqual(templateOf(text))
  })
})

describe('real templates', () => {
  const files = corpusFiles()

  it.skipIf(files.length === 0)(
    'come out as they went in, the order of resources included',
    { timeout: 300_000 },
    () => {
      for (const file of files) {
        const template = templateOf(corpusText(file))
        const written = exported(importTemplate(template, file.file, tools))
        expect(written, file.file).toEqual(template)
        expect(Object.keys(written.Resources as object), file.file).toEqual(Object.keys(template.Resources as object))
      }
    },
  )
})
