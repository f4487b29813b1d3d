import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { emptyDiagram, type ResourceNode } from '../../shared/diagram/types'
import { addNode } from '../../shared/editor/commands/add-node'
import { applyFix } from '../../shared/editor/commands/apply-fix'
import { type EditorState, openedState } from '../../shared/editor/state'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { findProblems } from '../../shared/rules/run'
import { loadSpecification } from '../support/specification'

const specification = loadSpecification()

function drawn(type: string, variant?: string): EditorState {
  const item = { kind: 'resource' as const, type, ...(variant !== undefined && { variant }) }
  return addNode.run(openedState(emptyDiagram('Shop'), true), { item, position: { x: 400, y: 300 } })
}

const errorsIn = ({ diagram }: EditorState) =>
  findProblems(diagram, exportTemplate(diagram), specification).filter(({ severity }) => severity === 'error')

describe('the VPC put around a resource that stands outside of one', () => {
  it.each([
    ['AWS::RDS::DBInstance', 'postgresql', 'isolated'],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'application', 'public'],
    ['AWS::EC2::Instance', undefined, 'public'],
    ['AWS::EC2::NatGateway', undefined, 'public'],
    ['AWS::ElastiCache::ReplicationGroup', 'valkey', 'isolated'],
  ])('mends %s %s with two %s subnets', (type, variant, kind) => {
    const before = drawn(type, variant)
    const [error] = errorsIn(before).filter(({ fix }) => fix?.title === 'Put a VPC around it')
    if (!error) throw new Error('There is no such fix')
    const after = applyFix.run(before, error)
    expect(errorsIn(after).map(({ message }) => message)).toEqual([])
    const subnets = after.diagram.nodes.filter((node) => node.kind === 'resource' && node.type === 'AWS::EC2::Subnet')
    expect(subnets.map((each) => (each as ResourceNode).placements?.[0]?.kind)).toEqual(
      Array(2).fill(`${kind}-subnet-in-vpc`),
    )
  })

  it('leaves the resource where it was seen', () => {
    const before = drawn('AWS::RDS::DBInstance', 'postgresql')
    const [error] = errorsIn(before)
    if (!error) throw new Error('There is no error')
    const index = indexOf(applyFix.run(before, error).diagram)
    const node = index.resource('n1')
    const vpc = node && index.resource(node.parent ?? '')
    const seen = [(node?.position.x ?? 0) + (vpc?.position.x ?? 0), (node?.position.y ?? 0) + (vpc?.position.y ?? 0)]
    expect(seen).toEqual([400, 300])
  })
})

describe('a container laid over nodes', () => {
  const laid = (takesIn: boolean) => {
    const database = drawn('AWS::RDS::DBInstance', 'postgresql')
    const bucket = addNode.run(database, {
      item: { kind: 'resource', type: 'AWS::S3::Bucket' },
      position: { x: 400, y: 400 },
    })
    const item = { kind: 'resource' as const, type: 'AWS::EC2::VPC' }
    const { diagram } = addNode.run(bucket, { item, position: { x: 200, y: 200 }, takesIn })
    return diagram.nodes.map((node) => [node.parent, node.position])
  }

  it('takes in what belongs in it, which stays where it is seen', () => {
    expect(laid(true)).toEqual([
      ['n3', { x: 200, y: 100 }],
      [undefined, { x: 400, y: 400 }],
      [undefined, { x: 200, y: 200 }],
    ])
  })

  it('takes in nothing where nobody asks for it', () => {
    expect(laid(false).map(([parent]) => parent)).toEqual([undefined, undefined, undefined])
  })
})
