import { isResource } from '../diagram/queries'
import type { ResourceNode } from '../diagram/types'
import { sub } from '../template/intrinsics'
import { referencesIn } from '../template/references'
import type { Contribution } from './contribution'
import { arnOf, type Scope } from './scope'

const KEY_TYPE = 'AWS::KMS::Key'

/** The KMS keys that encrypt a node: those with a line to it that says so, and those its properties name. */
export function keysOf(node: ResourceNode, scope: Scope): ResourceNode[] {
  const drawn = scope.index
    .connectionsOf(node.id)
    .filter((connection) => connection.target === node.id && connection.kind.startsWith('kms-key-encrypts'))
    .flatMap((connection) => scope.index.node(connection.source) ?? [])
  const named = referencesIn(node.properties).flatMap(({ name }) => scope.index.byLogicalId(name) ?? [])
  return [...new Set([...drawn, ...named])].filter(isResource).filter((each) => each.type === KEY_TYPE)
}

/**
 * Lets the code of a node use the keys that encrypt a target, and only by way of the service that keeps the target. Nothing
 * where no key of the diagram encrypts it. `keyUser` is that service's name in `kms:ViaService`, such as `dynamodb`.
 */
export function keyGrants(
  actor: ResourceNode,
  target: ResourceNode,
  keyUser: string,
  actions: readonly string[],
  scope: Scope,
): Contribution[] {
  if (actions.length === 0) return []
  const viaService = sub(`${keyUser}.\${AWS::Region}.\${AWS::URLSuffix}`)
  return keysOf(target, scope).map((key) => ({
    do: 'grant',
    to: actor.id,
    actions,
    on: [arnOf(key)],
    condition: { StringEquals: { 'kms:ViaService': viaService } },
  }))
}
