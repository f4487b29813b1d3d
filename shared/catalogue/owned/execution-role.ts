import type { ResourceNode } from '../../diagram/types'
import { sub } from '../../template/intrinsics'
import type { Json, JsonObject } from '../../template/json'
import type { Fills, OwnedResource } from '../service'

/** How a service's generated role is made. */
export interface ExecutionRole {
  /** The service that takes the role, such as `lambda.amazonaws.com`. */
  readonly principal: string
  /** Names of AWS managed policies after `arn:…:iam::aws:policy/`. Absent: none. */
  readonly managedPolicies?: readonly string[] | ((node: ResourceNode) => readonly string[])
  readonly fills?: Fills
  /** Absent: `role`. */
  readonly slot?: string
  /** Absent: `Role`. */
  readonly suffix?: string
  /** Absent: always. */
  readonly when?: (node: ResourceNode) => boolean
}

/** A role that only one service may take, with the AWS managed policies it cannot work without. */
export function executionRole(role: ExecutionRole): OwnedResource {
  return {
    slot: role.slot ?? 'role',
    suffix: role.suffix ?? 'Role',
    ...(role.fills && { fills: role.fills }),
    ...(role.when && { when: role.when }),
    write: ({ node }) => ({ Type: 'AWS::IAM::Role', Properties: roleProperties(role, node) }),
  }
}

function roleProperties(role: ExecutionRole, node: ResourceNode): JsonObject {
  const names = typeof role.managedPolicies === 'function' ? role.managedPolicies(node) : (role.managedPolicies ?? [])
  return {
    AssumeRolePolicyDocument: trustPolicy(role.principal),
    ...(names.length > 0 && { ManagedPolicyArns: names.map(managedPolicyArn) }),
  }
}

/** The ARN of an AWS managed policy in whichever partition the stack lives. */
export function managedPolicyArn(name: string): Json {
  return sub(`arn:\${AWS::Partition}:iam::aws:policy/${name}`)
}

/** A trust policy that lets one service take the role. */
export function trustPolicy(service: string): JsonObject {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  }
}
