import type { DiagramNode, ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import { nameInZone } from './alias-record'
import type { Scope } from './scope'

const isZone = (node: DiagramNode): node is ResourceNode =>
  node.kind === 'resource' && node.type === 'AWS::Route53::HostedZone'

/** The name a record gets from its zone while it has none. */
export function proposedRecordName(zone: ResourceNode): Json {
  return nameInZone(zone, 'www')
}

/** The drawn zone a record lies in; undefined: none. */
export function zoneAround(record: ResourceNode, scope: Scope): ResourceNode | undefined {
  const named = (record.placements ?? []).flatMap(({ container }) => scope.index.node(container ?? '') ?? [])
  return [...named, ...scope.index.ancestors(record.id)].find(isZone)
}

/** A record's whole name, and the id of the zone it is in. */
export function recordNameAndZone(record: ResourceNode, scope: Scope): { readonly name: Json; readonly zoneId: Json } {
  const zone = zoneAround(record, scope)
  const name = record.properties.Name ?? (zone ? proposedRecordName(zone) : 'www.example-company.test')
  const zoneId = record.properties.HostedZoneId ?? { Ref: zone ? zone.logicalId : scope.owned(record, 'hostedZone') }
  return { name, zoneId }
}
