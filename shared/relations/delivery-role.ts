import { trustPolicy } from '../catalogue/owned/execution-role'
import type { ResourceNode } from '../diagram/types'
import { getAtt, sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import { keysOf } from './key-access'
import type { Scope } from './scope'

/** What a service may do through the role that a node lends it. */
export interface RoleUse {
  /** The node that lends the role; all its lines with the same slot share it. */
  readonly owner: ResourceNode
  /** Absent: `role`. */
  readonly slot?: string
  readonly principal: string
  readonly actions: readonly string[]
  readonly on: ResourceNode
  /** What it needs of a key that encrypts the target, and how the target's service is called there; absent: nothing. */
  readonly key?: { readonly actions: readonly string[]; readonly user: string }
}

/**
 * A role through which a service reaches a target on behalf of a node, with permissions inline: it only ever refers to
 * targets, and what uses it may be refused while the permissions are missing.
 */
export function deliveryRole(
  use: RoleUse,
  scope: Scope,
): { readonly arn: Json; readonly contributions: Contribution[] } {
  const slot = use.slot ?? 'role'
  const role = scope.owned(use.owner, slot)
  const append = (value: JsonObject): Contribution => ({
    do: 'append',
    resource: role,
    path: 'Policies.0.PolicyDocument.Statement',
    value,
  })
  return {
    arn: getAtt(role, 'Arn'),
    contributions: [
      { do: 'share', owner: use.owner.id, slot, resource: emptyRole(use.principal) },
      append({ Effect: 'Allow', Action: use.actions, Resource: scope.arn(use.on) }),
      ...keyStatements(use, scope).map(append),
    ],
  }
}

function emptyRole(principal: string) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trustPolicy(principal),
      Policies: [{ PolicyName: 'Targets', PolicyDocument: { Version: '2012-10-17', Statement: [] } }],
    },
  }
}

function keyStatements({ key, on }: RoleUse, scope: Scope): JsonObject[] {
  if (!key) return []
  const viaService = sub(`${key.user}.\${AWS::Region}.\${AWS::URLSuffix}`)
  return keysOf(on, scope).map((each) => ({
    Effect: 'Allow',
    Action: key.actions,
    Resource: scope.arn(each),
    Condition: { StringEquals: { 'kms:ViaService': viaService } },
  }))
}
