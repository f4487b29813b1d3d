import type { ResourceNode } from '../diagram/types'
import { ref, sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** Which service may bring messages, and on whose behalf. */
export interface Delivery {
  /** Such as `sns.amazonaws.com`. */
  readonly principal: string
  /** Restricts the source: one of the `onBehalfOf…` below. */
  readonly condition: JsonObject
}

/** The slot under which a queue's or topic's one access policy is shared. */
export const DELIVERY_POLICY_SLOT = 'policy'

/** Lets a service put messages into a queue. A queue has one policy; all that deliver to it meet there. */
export function allowIntoQueue(queue: ResourceNode, delivery: Delivery, scope: Scope): Contribution[] {
  const list = { type: 'AWS::SQS::QueuePolicy', property: 'Queues' }
  return [
    ...statementIn(queue, list, allow(delivery, 'sqs:SendMessage', scope.arn(queue)), scope),
    ...warnOfManagedKey(queue, 'alias/aws/sqs'),
  ]
}

/** Lets a service publish to a topic. A topic has one policy; all services that publish to it meet there. */
export function allowIntoTopic(topic: ResourceNode, delivery: Delivery, scope: Scope): Contribution[] {
  const list = { type: 'AWS::SNS::TopicPolicy', property: 'Topics' }
  return [
    ...statementIn(topic, list, allow(delivery, 'sns:Publish', scope.arn(topic)), scope),
    ...warnOfManagedKey(topic, 'alias/aws/sns'),
  ]
}

/** Only on behalf of the resource with this ARN. */
export function onBehalfOf(arn: Json): JsonObject {
  return { ArnEquals: { 'aws:SourceArn': arn } }
}

/**
 * Only on behalf of a rule. A bucket that notifies the same target waits for this policy, and what the rule refers to may
 * refer to that bucket; then the policy names the rules of the account and not the one, so that no cycle arises.
 */
export function onBehalfOfRule(rule: ResourceNode, target: ResourceNode, scope: Scope): JsonObject {
  const awaited = scope.index
    .connectionsOf(target.id)
    .some((connection) => connection.target === target.id && connection.kind.startsWith('s3-bucket-notifies-'))
  return awaited ? { ArnLike: { 'aws:SourceArn': ANY_RULE } } : onBehalfOf(scope.arn(rule))
}

const ANY_RULE = sub(`arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:rule/*`)

/** Only on behalf of a bucket, without referring to it: the bucket waits for the policy. */
export function onBehalfOfBucket(bucket: ResourceNode): JsonObject {
  const name = bucket.properties.BucketName
  return {
    StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
    ...(typeof name === 'string' && { ArnLike: { 'aws:SourceArn': sub(`arn:\${AWS::Partition}:s3:::${name}`) } }),
  }
}

function allow({ principal, condition }: Delivery, action: string, resource: Json): JsonObject {
  return {
    Effect: 'Allow',
    Principal: { Service: principal },
    Action: action,
    Resource: resource,
    Condition: condition,
  }
}

function statementIn(
  owner: ResourceNode,
  list: { readonly type: string; readonly property: string },
  statement: JsonObject,
  scope: Scope,
): Contribution[] {
  const Properties = {
    [list.property]: [scope.ref(owner)],
    PolicyDocument: { Version: '2012-10-17', Statement: [] },
  }
  return [
    { do: 'share', owner: owner.id, slot: DELIVERY_POLICY_SLOT, resource: { Type: list.type, Properties } },
    {
      do: 'append',
      resource: scope.owned(owner, DELIVERY_POLICY_SLOT),
      path: 'PolicyDocument.Statement',
      value: statement,
    },
  ]
}

function warnOfManagedKey(target: ResourceNode, alias: string): Contribution[] {
  if (target.properties.KmsMasterKeyId !== alias) return []
  const message = `${target.label} is encrypted with ${alias}, a key that other services cannot use: nothing would arrive`
  return [{ do: 'report', severity: 'error', message }]
}
