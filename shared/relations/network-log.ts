import { FLOW_LOG_ACTIONS } from '../catalogue/services/networking/flow-log'
import type { ResourceNode } from '../diagram/types'
import { ref, sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import { allowInBucket, BUCKET_POLICY_SLOT, folderPrefix } from './bucket-policy'
import type { Contribution } from './contribution'
import { deliveryRole } from './delivery-role'
import type { Scope } from './scope'

/** Where flow logs are written: the properties of the flow log that say so, and what makes it possible. */
export interface FlowDestination {
  readonly properties: JsonObject
  readonly contributions: readonly Contribution[]
  /** The logical id of what must be there first; absent: nothing. */
  readonly waitsFor?: string
}

/** Flow logs into a log group, through a role that a node lends. */
export function flowsIntoLogGroup(
  owner: ResourceNode,
  group: ResourceNode,
  slot: string,
  scope: Scope,
): FlowDestination {
  const role = deliveryRole(
    { owner, slot, principal: 'vpc-flow-logs.amazonaws.com', actions: FLOW_LOG_ACTIONS, on: group },
    scope,
  )
  return {
    properties: {
      LogDestinationType: 'cloud-watch-logs',
      LogDestination: scope.arn(group),
      DeliverLogsPermissionArn: role.arn,
    },
    contributions: role.contributions,
  }
}

/** Flow logs into a bucket, below a prefix. */
export function flowsIntoBucket(bucket: ResourceNode, below: string, scope: Scope): FlowDestination {
  const prefix = folderPrefix(below)
  const arn = scope.arn(bucket)
  return {
    properties: {
      LogDestinationType: 's3',
      LogDestination: prefix === '' ? arn : sub(`\${${bucket.logicalId}.Arn}/${prefix}`),
    },
    contributions: logDelivery(bucket, prefix, scope),
    waitsFor: scope.owned(bucket, BUCKET_POLICY_SLOT),
  }
}

/** Lets the log delivery of AWS write into a bucket below a prefix (empty or with its slash), for this account only. */
export function logDelivery(bucket: ResourceNode, prefix: string, scope: Scope): Contribution[] {
  const principal = 'delivery.logs.amazonaws.com'
  const condition: JsonObject = {
    StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
    ArnLike: { 'aws:SourceArn': sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:*`) },
  }
  const files: Json = sub(`\${${bucket.logicalId}.Arn}/${prefix}AWSLogs/\${AWS::AccountId}/*`)
  const name = prefix.replace(/[^A-Za-z0-9]/g, '')
  return [
    ...allowInBucket(
      bucket,
      { sid: `LogDelivery${name}`, principal, action: 's3:PutObject', resource: files, condition },
      scope,
    ),
    ...allowInBucket(
      bucket,
      { sid: 'LogDeliveryCheck', principal, action: 's3:GetBucketAcl', resource: scope.arn(bucket), condition },
      scope,
    ),
  ]
}

/** A flow log of a line's own that watches a VPC or subnet. */
export function ownFlowLog(watched: ResourceNode, destination: FlowDestination, scope: Scope): Contribution[] {
  const ResourceType = watched.type === 'AWS::EC2::Subnet' ? 'Subnet' : 'VPC'
  const Properties = { ResourceType, ResourceId: scope.ref(watched), TrafficType: 'ALL', ...destination.properties }
  return [
    ...destination.contributions,
    { do: 'add', slot: 'flowLog', resource: { Type: 'AWS::EC2::FlowLog', Properties } },
    ...(destination.waitsFor === undefined
      ? []
      : [{ do: 'wait', resource: scope.generated('flowLog'), for: { resource: destination.waitsFor } } as const]),
  ]
}

/** Sends a drawn flow log somewhere. */
export function directFlowLog(log: ResourceNode, destination: FlowDestination): Contribution[] {
  const resource = log.logicalId
  return [
    ...destination.contributions,
    ...Object.entries(destination.properties).map(
      ([path, value]): Contribution => ({ do: 'set', resource, path, value }),
    ),
    ...(destination.waitsFor === undefined
      ? []
      : [{ do: 'wait', resource, for: { resource: destination.waitsFor } } as const]),
  ]
}
