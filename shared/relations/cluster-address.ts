import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { environmentName } from './environment-name'
import type { Scope } from './scope'

const PARTS = [
  ['HOST', 'Endpoint'],
  ['READER_HOST', 'ReadEndpoint'],
  ['PORT', 'Port'],
] as const

/** Environment variables that tell code where a DocumentDB or Neptune cluster is: for writing, for reading, and the port. */
export function clusterAddress(source: ResourceNode, target: ResourceNode, scope: Scope): Contribution[] {
  return PARTS.map(([suffix, attribute]) => ({
    do: 'environment',
    on: source.id,
    name: environmentName(target.logicalId, suffix),
    value: scope.attribute(target, attribute),
  }))
}
