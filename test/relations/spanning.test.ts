import { describe, expect, it } from 'vitest'
import type { FrameNode } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { meaningOfPlacing } from '../../shared/relations/placing'
import { ref } from '../../shared/template/intrinsics'
import { addPlaced, addSubnet } from '../support/place'
import { indexOfWorld, World } from '../support/world'

function network(...kinds: ('public' | 'private' | 'isolated')[]) {
  const world = new World()
  const vpc = world.add('AWS::EC2::VPC')
  const subnets = kinds.map((kind, i) => addSubnet(world, vpc, kind, `S${i}`))
  const at = (i: number) => subnets[i] ?? vpc
  const exported = () => exportTemplate(world.diagram)
  const properties = (id: string) => exported().template.Resources[id]?.Properties ?? {}
  return { world, vpc, at, properties, messages: () => exported().problems.map((problem) => problem.message) }
}

describe('resources that need two zones', () => {
  it('get the sibling of the subnet they are dropped in', () => {
    const { world, at, properties, messages } = network('private', 'public', 'private')
    const group = addPlaced(world, 'AWS::AutoScaling::AutoScalingGroup', at(2), 'auto-scaling-group-in-subnet')
    expect(properties(group.logicalId).VPCZoneIdentifier).toEqual([ref('S2'), ref('S0')])
    expect(messages()).toEqual([])
  })

  it('keep the subnets that their placements name', () => {
    const { world, at, properties } = network('isolated', 'isolated', 'isolated', 'isolated')
    const database = addPlaced(world, 'AWS::RDS::DBInstance', at(2), 'rds-db-instance-in-subnet')
    const placements = [at(2), at(3)].map(({ id }) => ({ kind: 'rds-db-instance-in-subnet', container: id }))
    world.replace({ ...database, placements })
    expect(properties(`${database.logicalId}SubnetGroup`).SubnetIds).toEqual([ref('S2'), ref('S3')])
  })

  it('prefer isolated subnets for a database and fall back to private ones', () => {
    for (const [kinds, expected] of [
      [
        ['private', 'private', 'isolated', 'isolated'],
        ['S2', 'S3'],
      ],
      [
        ['private', 'private', 'isolated'],
        ['S0', 'S1'],
      ],
    ] as const) {
      const { world, vpc, properties } = network(...kinds)
      const database = addPlaced(world, 'AWS::RDS::DBInstance', vpc, 'rds-db-instance-in-vpc')
      expect(properties(`${database.logicalId}SubnetGroup`).SubnetIds).toEqual(expected.map(ref))
    }
  })

  it('have one mount target of a file system in a zone, whichever subnets it names', () => {
    const { world, at, properties } = network('private', 'private', 'private')
    const files = addPlaced(world, 'AWS::EFS::FileSystem', at(0), 'efs-file-system-in-subnet', { label: 'Files' })
    const placements = [at(0), at(1), at(2)].map(({ id }) => ({ kind: 'efs-file-system-in-subnet', container: id }))
    world.replace({ ...files, placements })
    expect(properties('FilesMountTarget').SubnetId).toEqual(ref('S0'))
    expect(properties('FilesMountTarget2').SubnetId).toEqual(ref('S1'))
    expect(properties('FilesMountTarget3')).toEqual({})
  })

  it('say so when the VPC has too few subnets', () => {
    const { world, vpc, messages } = network('public', 'private')
    addPlaced(world, 'AWS::ElasticLoadBalancingV2::LoadBalancer', vpc, 'load-balancer-in-vpc', { label: 'Entry' })
    addPlaced(world, 'AWS::RDS::DBInstance', vpc, 'rds-db-instance-in-vpc', { label: 'Orders' })
    expect(messages()).toEqual([
      'Entry needs public subnets in two availability zones; there is one zone only',
      'Orders needs isolated or private subnets in two availability zones; there is one zone only',
    ])
  })

  it('follow the zones that are drawn', () => {
    const { world, vpc, properties } = network()
    const zones = ['1', '2'].map((value): FrameNode => {
      const zone: FrameNode = {
        id: `zone${value}`,
        kind: 'frame',
        frame: 'availability-zone',
        value,
        label: value,
        parent: vpc.id,
        position: { x: 0, y: 0 },
      }
      world.put(zone)
      return zone
    })
    const subnets = [...zones, ...zones].map((zone) => {
      const subnet = world.add('AWS::EC2::Subnet', { variant: 'public', label: 'Public' })
      const meaning = meaningOfPlacing(subnet, zone, indexOfWorld(world), 'public-subnet-in-vpc')
      const placements = meaning.placements.map(({ kind }) => ({ kind: kind.id }))
      expect(placements).toEqual([{ kind: 'subnet-in-availability-zone' }, { kind: 'public-subnet-in-vpc' }])
      const placed = { ...subnet, parent: zone.id, placements }
      world.replace(placed)
      return placed
    })
    const entry = addPlaced(world, 'AWS::ElasticLoadBalancingV2::LoadBalancer', vpc, 'load-balancer-in-vpc')
    expect(properties('Public2').AvailabilityZone).toEqual({ 'Fn::Select': [2, { 'Fn::GetAZs': '' }] })
    expect(subnets).toHaveLength(4)
    expect(properties(entry.logicalId).Subnets).toEqual([ref('Public'), ref('Public2')])
  })
})

describe('containers that do not fit', () => {
  const refusal = (type: string, kind: 'public' | 'private', variant?: string) => {
    const { world, at } = network(kind, kind)
    const node = world.add(type, variant ? { variant } : {})
    return meaningOfPlacing(node, at(0), indexOfWorld(world)).refusal
  }

  it('are refused with the reason', () => {
    expect(refusal('AWS::EC2::NatGateway', 'private')).toContain('needs a public subnet')
    expect(refusal('AWS::ElasticLoadBalancingV2::LoadBalancer', 'private')).toContain('needs public subnets')
  })

  it('are accepted where they fit', () => {
    expect(refusal('AWS::EC2::NatGateway', 'public')).toBeUndefined()
    expect(refusal('AWS::ElasticLoadBalancingV2::LoadBalancer', 'public', 'network')).toBeUndefined()
  })
})
