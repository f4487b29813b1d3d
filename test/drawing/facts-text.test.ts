import { expect, it } from 'vitest'
import type { ResourceNode } from '../../shared/diagram/types'
import { factsText } from '../../shared/drawing/facts-text'
import type { JsonObject } from '../../shared/template/json'

const node = (type: string, properties: JsonObject): ResourceNode => ({
  id: 'n1',
  kind: 'resource',
  type,
  logicalId: 'X',
  label: 'X',
  position: { x: 0, y: 0 },
  properties,
})

it('says plain values, the name of what is referred to, and nothing of longer expressions', () => {
  const group = (MinSize: JsonObject | number, MaxSize: JsonObject | number) =>
    factsText(node('AWS::AutoScaling::AutoScalingGroup', { MinSize, MaxSize }))
  expect(group(1, 3)).toBe('1 to 3 servers')
  expect(group(1, { Ref: 'Most' })).toBe('1 to Most servers')
  expect(group({ 'Fn::If': ['Small', 1, 2] }, 3)).toBe('… to 3 servers')
})
