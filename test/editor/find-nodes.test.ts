import { describe, expect, it } from 'vitest'
import { type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { findNodes } from '../../shared/editor/find-nodes'

const NODES: readonly DiagramNode[] = [
  { id: 'r', kind: 'frame', frame: 'region', label: 'Home', value: 'eu-central-1', position: { x: 0, y: 0 } },
  {
    id: 'q',
    kind: 'resource',
    type: 'AWS::SQS::Queue',
    logicalId: 'OrdersQueue',
    label: 'Orders',
    parent: 'r',
    position: { x: 500, y: 40 },
    properties: { VisibilityTimeout: 60, Tags: [{ Key: 'team', Value: 'payments' }] },
  },
  {
    id: 'f',
    kind: 'resource',
    type: 'AWS::Lambda::Function',
    logicalId: 'FulfilOrder',
    label: 'Fulfil',
    parent: 'r',
    position: { x: 40, y: 40 },
    notes: 'talk to Ann',
    properties: {
      Environment: { Variables: { QUEUE_URL: { Ref: 'OrdersQueue' } } },
      Role: { 'Fn::GetAtt': ['WorkerRole', 'Arn'] },
      VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] },
    },
    attributes: { DeletionPolicy: 'Retain' },
  },
  {
    id: 'a',
    kind: 'resource',
    type: 'AWS::ApiGatewayV2::Api',
    logicalId: 'Api',
    label: 'Shop',
    position: { x: 40, y: 400 },
    properties: { Tags: { team: 'shop', Name: { 'Fn::Sub': `\${AWS::StackName}-api` } } },
    ownedProperties: { stage: { StageName: 'live' } },
  },
  { id: 'p', kind: 'actor', actor: 'person', label: 'Customers', position: { x: 0, y: 600 } },
]
const diagram: Diagram = { ...emptyDiagram('Shop'), nodes: NODES }
const ids = (query: string) => findNodes(diagram, query).map(({ id }) => id)
const first = (query: string) => findNodes(diagram, query)[0]

describe('findNodes', () => {
  it('finds by label, logical id, service and type, whatever the case', () => {
    expect(ids('fulfil')).toEqual(['f'])
    expect(ids('ORDERSQ')).toContain('q')
    expect(first('customers')).toEqual({ id: 'p', in: 'label', text: 'Customers' })
    expect(first('aws::sqs')).toEqual({ id: 'q', in: 'type', text: 'AWS::SQS::Queue' })
    expect(first('function')?.in).toBe('service')
    expect(ids('region')).toEqual(['r'])
    expect(ids('ann')).toEqual(['f'])
  })

  it('finds by tag: by its key, its value, or both', () => {
    expect(ids('team')).toEqual(['q', 'a'])
    expect(first('payments')).toEqual({ id: 'q', in: 'tag', text: 'team=payments' })
    expect(ids('team=shop')).toEqual(['a'])
    expect(ids('team=')).toEqual(['q', 'a'])
    expect(ids('team=nobody')).toEqual([])
    expect(ids('Name=StackName')).toEqual(['a'])
  })

  it('finds by property path and value, and what an expression names', () => {
    expect(first('visibilitytimeout')).toEqual({ id: 'q', in: 'property', text: 'VisibilityTimeout: 60' })
    expect(ids('VisibilityTimeout=60')).toEqual(['q'])
    expect(ids('VisibilityTimeout=61')).toEqual([])
    expect(first('subnetids')?.text).toBe('VpcConfig.SubnetIds: subnet-1')
    expect(ids('WorkerRole.Arn')).toEqual(['f'])
    expect(ids('QUEUE_URL=OrdersQueue')).toEqual(['f'])
    expect(ids('deletionpolicy=retain')).toEqual(['f'])
    expect(ids('stage.StageName=live')).toEqual(['a'])
    expect(ids('eu-central-1')).toEqual(['r'])
  })

  it('wants every word, and nothing for nothing', () => {
    expect(ids('lambda retain')).toEqual(['f'])
    expect(ids('lambda payments')).toEqual([])
    expect(ids('')).toEqual([])
    expect(ids('  = ')).toEqual([])
  })

  it('puts nodes that are called so first, each part in reading order', () => {
    expect(ids('order')).toEqual(['f', 'q'])
    expect(ids('api')).toEqual(['a'])
    expect(ids('OrdersQueue')).toEqual(['q', 'f'])
  })
})
