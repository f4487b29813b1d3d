import type { ResourceNode } from '../diagram/types'
import { ref, sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** The slot under which a bucket's one policy is shared. */
export const BUCKET_POLICY_SLOT = 'policy'

/** Which service may do what in a bucket, and on whose behalf. */
export interface BucketAllowance {
  readonly sid: string
  /** Such as `cloudfront.amazonaws.com`. */
  readonly principal: string
  readonly action: string
  readonly resource: Json
  /** Restricts the source. */
  readonly condition: JsonObject
}

/** Lets a service use a bucket. A bucket has one policy; all that need it meet there. */
export function allowInBucket(bucket: ResourceNode, allowance: BucketAllowance, scope: Scope): Contribution[] {
  const { sid, principal, action, resource, condition } = allowance
  const document: JsonObject = { Version: '2012-10-17', Statement: [] }
  return [
    {
      do: 'share',
      owner: bucket.id,
      slot: BUCKET_POLICY_SLOT,
      resource: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: scope.ref(bucket), PolicyDocument: document } },
    },
    {
      do: 'append',
      resource: scope.owned(bucket, BUCKET_POLICY_SLOT),
      path: 'PolicyDocument.Statement',
      value: {
        Sid: sid,
        Effect: 'Allow',
        Principal: { Service: principal },
        Action: action,
        Resource: resource,
        Condition: condition,
      },
    },
  ]
}

/** The ARN of what lies in a bucket below a prefix: `''` or one that ends in `/`. */
export function objectsIn(bucket: ResourceNode, prefix = ''): Json {
  return sub(`\${${bucket.logicalId}.Arn}/${prefix}*`)
}

/** Only on behalf of this account. */
export const OF_THIS_ACCOUNT: JsonObject = { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } }

/** A prefix as it stands in front of names: without a slash at its start, with one at its end. Empty stays empty. */
export function folderPrefix(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '' : `${inner}/`
}
