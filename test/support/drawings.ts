import type { Diagram, ResourceNode } from '../../shared/diagram/types'
import { emptyDiagram } from '../../shared/diagram/types'
import type { Json, JsonObject } from '../../shared/template/json'

/** What a resource of a small diagram says: its type, its properties and whatever else its node has. */
export type Drawn = readonly [type: string, properties?: JsonObject, more?: Partial<ResourceNode>]

/**
 * A diagram of these resources by logical id, each on a spot of its own and generating nothing. Ids of nodes are the logical
 * ids in small letters.
 */
export function drawing(resources: Readonly<Record<string, Drawn>>, more: Partial<Diagram> = {}): Diagram {
  const nodes = Object.entries(resources).map(
    ([logicalId, [type, properties = {}, rest]], index): ResourceNode => ({
      id: logicalId.toLowerCase(),
      kind: 'resource',
      type,
      logicalId,
      label: logicalId,
      position: { x: index * 200, y: 0 },
      properties,
      owns: {},
      ...rest,
    }),
  )
  return { ...emptyDiagram('Drawing'), ...more, nodes: [...nodes, ...(more.nodes ?? [])] }
}

/** `{ Ref: name }` */
export const ref = (name: string): JsonObject => ({ Ref: name })

/** `{ 'Fn::GetAtt': [name, attribute] }` */
export const att = (name: string, attribute = 'Arn'): JsonObject => ({ 'Fn::GetAtt': [name, attribute] })

/** A policy document with one statement. */
export function policy(statement: Readonly<Record<string, Json>>): JsonObject {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] }
}
