import { describe, expect, it } from 'vitest'
import { placementRows, spannable, withKind, withOption, withSpanned } from '../../renderer/inspector/placement-rows'
import { indexOf } from '../../shared/diagram/queries'
import type { ResourceNode } from '../../shared/diagram/types'
import { placementKindOf } from '../../shared/relations/placements'
import { addPlaced, addSubnet } from '../support/place'
import { World } from '../support/world'

function webIn() {
  const world = new World()
  const vpc = world.add('AWS::EC2::VPC')
  const [a, b] = [addSubnet(world, vpc, 'public', 'Public a'), addSubnet(world, vpc, 'public', 'Public b')]
  addSubnet(world, vpc, 'private', 'Private a')
  const web = addPlaced(world, 'AWS::ElasticLoadBalancingV2::LoadBalancer', a, 'load-balancer-in-subnet')
  return { world, web, a, b, index: indexOf(world.diagram) }
}

const inSubnet = placementKindOf('load-balancer-in-subnet')
const again = (node: ResourceNode, placements: ResourceNode['placements']) => ({
  ...node,
  placements: placements ?? [],
})

describe('placement-rows', () => {
  it('has a row for the subnet and none for the network that the subnet answers for', () => {
    const { web, index } = webIn()
    expect(placementRows(web, index).map(({ container, kind }) => [container.label, kind?.id])).toEqual([
      ['Public a', 'load-balancer-in-subnet'],
    ])
  })

  it('offers what a container could mean where the node is only drawn there', () => {
    const { web, index } = webIn()
    const [row] = placementRows(again(web, []), index)
    expect(row?.kind).toBeUndefined()
    expect(row?.kinds.map(({ id }) => id)).toContain('load-balancer-in-subnet')
  })

  it('spans the subnets that fit, and keeps what was generated', () => {
    const { web, a, b, index } = webIn()
    if (!inSubnet) throw new Error('no such kind')
    expect(spannable(web, inSubnet, index).map(({ label }) => label)).toEqual(['Public a', 'Public b'])
    const kept = again(web, [{ kind: inSubnet.id, generated: { securityGroup: 'WebGroup' } }])
    expect(withSpanned(kept, inSubnet, [b.id, a.id], index)).toEqual([
      { kind: inSubnet.id, generated: { securityGroup: 'WebGroup' } },
      { kind: inSubnet.id, container: b.id },
    ])
  })

  it('changes a kind in its place and takes it away', () => {
    const { web, index } = webIn()
    const [row] = placementRows(web, index)
    if (!row || !inSubnet) throw new Error('no row')
    expect(withKind(web, row, undefined)).toEqual([])
    expect(withKind(web, row, inSubnet)).toEqual([{ kind: inSubnet.id }])
  })

  it('sets and resets an option', () => {
    const { web } = webIn()
    if (!inSubnet) throw new Error('no such kind')
    const set = withOption(web, inSubnet, 'otherZones', false)
    expect(set).toEqual([{ kind: inSubnet.id, options: { otherZones: false } }])
    expect(withOption(again(web, set), inSubnet, 'otherZones', undefined)).toEqual([{ kind: inSubnet.id }])
  })
})
