import type { Options } from '../catalogue/field'
import { serviceOf } from '../catalogue/services'
import type { ResourceNode } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'
import { toPath, valueAt } from '../template/path'
import { referencesIn } from '../template/references'
import type { Contribution } from './contribution'
import { hasOwn, ownedBy } from './owned-by'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** One type of resource that can take a drawn role in place of the one generated for it. */
export interface AssumedRole {
  readonly id: string
  /** CloudFormation type of what takes the role. */
  readonly target: string
  /** The slot of the role that falls away. */
  readonly slot: string
  /** Puts the role where the target names its own. */
  hand(role: ResourceNode, target: ResourceNode, scope: Scope): readonly Contribution[]
}

const KIND_PREFIX = 'iam-role-is-assumed-by-'

/**
 * A line from a role to what acts through it. The role takes over what the generated one would have had, because the
 * service cannot work without: who trusts it and the policies of AWS.
 */
export function assumedRole(unit: AssumedRole): ConnectionKind {
  return connectionKind<Options>({
    id: unit.id,
    title: 'is the role of',
    line: 'access',
    source: { types: ['AWS::IAM::Role'] },
    target: { types: [unit.target] },
    rank: 10,
    plain: '{target} acts with the permissions of {source}, and with no others.',
    options: {},
    write: ({ source, target }, scope) => [
      ...takenOver(unit.slot, source, target, scope),
      ...unit.hand(source, target, scope),
    ],
  })
}

function takenOver(slot: string, role: ResourceNode, target: ResourceNode, scope: Scope): Contribution[] {
  const owned = serviceOf(target.type)?.owned?.find((each) => each.slot === slot)
  const body = owned?.write({ node: target, logicalId: (other) => scope.owned(target, other) }).Properties
  return ['AssumeRolePolicyDocument.Statement', 'ManagedPolicyArns', 'Policies'].flatMap((path) =>
    listAt(body, path).map((value): Contribution => ({ do: 'append', resource: role.logicalId, path, value })),
  )
}

function listAt(body: Json | undefined, path: string): readonly Json[] {
  const list = valueAt(body, toPath(path))
  return Array.isArray(list) ? list : []
}

/** Sets a property of the target itself to the role's ARN. */
export function roleAt(path: string): AssumedRole['hand'] {
  return (role, target, scope) => [{ do: 'set', resource: target.logicalId, path, value: scope.arn(role) }]
}

/**
 * The logical id of the role a node acts through: a drawn one, one its properties name, else the generated one. Undefined:
 * the diagram holds no such role.
 */
export function roleIdOf(node: ResourceNode, slot: string, path: string, scope: Scope): string | undefined {
  const line = scope.index
    .connectionsOf(node.id)
    .find((connection) => connection.target === node.id && connection.kind.startsWith(KIND_PREFIX))
  const drawn = line && scope.index.resource(line.source)
  if (drawn) return drawn.logicalId
  const typed = valueAt(node.properties, toPath(path))
  if (typed === undefined) return ownedBy(node).some((each) => each.slot === slot) ? scope.owned(node, slot) : undefined
  const named = isJsonObject(typed) ? referencesIn(typed)[0]?.name : undefined
  if (named === undefined) return undefined
  if (named === node.owns?.[slot] && hasOwn(node, slot)) return named
  return scope.index.byLogicalId(named)?.logicalId
}
