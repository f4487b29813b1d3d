import { describe, expect, it } from 'vitest'
import type { Diagram, FrameNode } from '../../shared/diagram/types'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { settleDefaults } from '../../shared/editor/settle'
import { openedState } from '../../shared/editor/state'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { addSubnet } from '../support/place'
import { World } from '../support/world'

function zone(parent: string, value: string): FrameNode {
  const id = `zone${value}`
  return { id, kind: 'frame', frame: 'availability-zone', value, label: value, parent, position: { x: 0, y: 0 } }
}

describe('a public subnet that is moved into a zone', () => {
  const world = new World()
  const vpc = world.add('AWS::EC2::VPC')
  const subnet = addSubnet(world, vpc, 'public', 'Entrance')
  world.put(zone(vpc.id, '1'))
  world.put(zone(vpc.id, '2'))
  const settled = settleDefaults(world.diagram, [subnet.id])
  const move = (diagram: Diagram, parent: string) =>
    moveNodes.run(openedState(diagram, false), [{ id: subnet.id, position: { x: 50, y: 50 }, parent }]).diagram
  const zoneIn = (diagram: Diagram) => {
    const { template, problems } = exportTemplate(diagram)
    expect(problems).toEqual([])
    return template.Resources.Entrance?.Properties?.AvailabilityZone
  }
  const inFirst = move(settled, 'zone1')

  it('takes the zone it lies in instead of the one it was given before', () => {
    expect(zoneIn(settled)).toEqual({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] })
    expect(zoneIn(inFirst)).toEqual({ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] })
    expect(zoneIn(move(inFirst, 'zone2'))).toEqual({ 'Fn::Select': [2, { 'Fn::GetAZs': '' }] })
  })

  it('stays public and keeps its addresses', () => {
    const { Resources } = exportTemplate(move(inFirst, 'zone2')).template
    expect(Resources).toHaveProperty('VPCPublicRoute')
    expect(Resources.Entrance?.Properties?.CidrBlock).toBe('10.0.0.0/20')
  })
})
