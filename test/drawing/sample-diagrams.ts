import { type Connection, type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import type { LineText } from '../../shared/drawing/line-text'
import type { LineKind } from '../../shared/relations/line-kinds'
import type { JsonObject } from '../../shared/template/json'

const AT_ORIGIN = { x: 0, y: 0 }

/** A resource node for drawings. */
export function resource(
  id: string,
  type: string,
  label: string,
  parent?: string,
  properties: JsonObject = {},
): DiagramNode {
  return {
    id,
    kind: 'resource',
    type,
    label,
    logicalId: id,
    position: AT_ORIGIN,
    properties,
    ...(parent ? { parent } : {}),
  }
}

/** A subnet of one of the three sorts. */
export function subnetNode(
  id: string,
  label: string,
  sort: 'public' | 'private' | 'isolated',
  parent: string,
): DiagramNode {
  const node = resource(id, 'AWS::EC2::Subnet', label, parent)
  return node.kind === 'resource' ? { ...node, placements: [{ kind: `${sort}-subnet-in-vpc` }] } : node
}

/** A line whose kind's id is `<line kind>-<anything>`; its label is its own. */
export function line(source: string, target: string, kind: LineKind, label = ''): Connection {
  return { id: `${source}-${target}-${kind}`, kind, source, target, label }
}

/** Reads the kind of line and the label from what `line` made. */
export function lineOf(connection: Connection): LineText {
  return { kind: connection.kind as LineKind, label: connection.label ?? '' }
}

/** The web shop of the design sketch. */
export function webShop(): Diagram {
  return {
    ...emptyDiagram('Web shop'),
    nodes: [
      { id: 'customers', kind: 'actor', actor: 'person', label: 'Customers', position: AT_ORIGIN },
      { id: 'region', kind: 'frame', frame: 'region', label: 'Region', value: 'eu-central-1', position: AT_ORIGIN },
      resource('cdn', 'AWS::CloudFront::Distribution', 'Storefront CDN', 'region'),
      resource('site', 'AWS::S3::Bucket', 'Static site', 'region'),
      resource('api', 'AWS::ApiGatewayV2::Api', 'Orders API', 'region'),
      resource('place', 'AWS::Lambda::Function', 'Place order', 'region', { Runtime: 'nodejs22.x', MemorySize: 512 }),
      resource('orders', 'AWS::SQS::Queue', 'Orders', 'region', { FifoQueue: true }),
      resource('fulfil', 'AWS::Lambda::Function', 'Fulfil order', 'region', { Runtime: 'nodejs22.x', MemorySize: 256 }),
      resource('book', 'AWS::DynamoDB::Table', 'Order book', 'region'),
      resource('alarm', 'AWS::CloudWatch::Alarm', 'Queue too old', 'region'),
      resource('key', 'AWS::KMS::Key', 'Data key', 'region'),
      resource('role', 'AWS::IAM::Role', 'Fulfil order role', 'region'),
      resource('vpc', 'AWS::EC2::VPC', 'VPC', 'region', { CidrBlock: '10.0.0.0/16' }),
      subnetNode('public', 'Public subnets', 'public', 'vpc'),
      subnetNode('privateA', 'Private subnet a', 'private', 'vpc'),
      subnetNode('privateB', 'Private subnet b', 'private', 'vpc'),
      subnetNode('isolated', 'Isolated subnets', 'isolated', 'vpc'),
      resource('web', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'Web', 'public'),
      resource('taskA', 'AWS::ECS::Service', 'Shop · task', 'privateA'),
      resource('taskB', 'AWS::ECS::Service', 'Shop · task', 'privateB'),
      resource('catalogue', 'AWS::RDS::DBInstance', 'Catalogue', 'isolated'),
    ],
    connections: [
      line('customers', 'cdn', 'request'),
      line('customers', 'api', 'request'),
      line('cdn', 'site', 'request'),
      line('api', 'place', 'request', 'invokes'),
      line('place', 'orders', 'event', 'sends'),
      line('orders', 'fulfil', 'event', 'triggers · batch 10'),
      line('fulfil', 'book', 'data', 'reads, writes'),
      line('api', 'web', 'request', 'routes'),
      line('web', 'taskA', 'request'),
      line('web', 'taskB', 'request'),
      line('taskA', 'catalogue', 'network', '5432/tcp'),
      line('taskB', 'catalogue', 'network'),
      line('role', 'fulfil', 'access', 'acts through'),
      line('alarm', 'orders', 'observes', 'watches'),
    ],
  }
}
