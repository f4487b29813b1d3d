import { expect, it } from 'vitest'
import { labelFor } from '../../../shared/importing/cloudformation/labels'

it.each([
  ['WebServerGroup', 'Web Server Group'],
  ['Vpc8378EB38', 'Vpc'],
  ['VpcIGWD7BA715C', 'Vpc IGW'],
  ['DEADBEEF1', 'DEADBEEF1'],
])('%s reads %s', (logicalId, label) => {
  expect(labelFor(logicalId, {})).toBe(label)
})

it.each([
  ['shop/Vpc/PublicSubnet1', 'Vpc/PublicSubnet1'],
  ['orders network', 'orders network'],
  ['shop/Vpc', 'Net'],
])('a Name tag %s reads %s', (Value, label) => {
  expect(labelFor('Net', { Tags: [{ Key: 'Name', Value }] })).toBe(label)
})
