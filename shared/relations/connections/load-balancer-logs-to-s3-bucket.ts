import { isNetworkLoadBalancer } from '../../catalogue/services/networking/load-balancer'
import type { ResourceNode } from '../../diagram/types'
import { sub } from '../../template/intrinsics'
import type { JsonObject } from '../../template/json'
import { allowInBucket, BUCKET_POLICY_SLOT, folderPrefix, OF_THIS_ACCOUNT } from '../bucket-policy'
import type { Contribution } from '../contribution'
import { keysOf } from '../key-access'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

const ANY_BALANCER: JsonObject = {
  ArnLike: {
    'aws:SourceArn': sub(
      `arn:\${AWS::Partition}:elasticloadbalancing:\${AWS::Region}:\${AWS::AccountId}:loadbalancer/*`,
    ),
  },
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html */
export const loadBalancerLogsToS3Bucket = connectionKind({
  id: 'load-balancer-logs-to-s3-bucket',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: 'Each request to {source} is noted in a file in {target}.',
  options: { prefix: { control: 'text', label: 'Below', default: 'load-balancer', pattern: '[A-Za-z0-9/_.-]*' } },
  write: ({ source, target, options }, scope) => {
    const prefix = folderPrefix(options.prefix)
    return [
      ...delivery(source, target, prefix, scope),
      ...attributes(source, {
        'access_logs.s3.enabled': 'true',
        'access_logs.s3.bucket': scope.ref(target),
        ...(prefix !== '' && { 'access_logs.s3.prefix': prefix.slice(0, -1) }),
      }),
      // Turning logs on is refused while the bucket does not accept them yet.
      { do: 'wait', resource: source.logicalId, for: { resource: scope.owned(target, BUCKET_POLICY_SLOT) } },
      ...refusedKey(source, target, scope),
    ]
  },
})

function attributes(balancer: ResourceNode, values: JsonObject): Contribution[] {
  return Object.entries(values).map(([Key, Value]) => ({
    do: 'append',
    resource: balancer.logicalId,
    path: 'LoadBalancerAttributes',
    value: { Key, Value },
  }))
}

function delivery(balancer: ResourceNode, bucket: ResourceNode, prefix: string, scope: Scope): Contribution[] {
  const resource = sub(`\${${bucket.logicalId}.Arn}/${prefix}AWSLogs/\${AWS::AccountId}/*`)
  const name = prefix.replace(/[^A-Za-z0-9]/g, '')
  if (!isNetworkLoadBalancer(balancer)) {
    const principal = 'logdelivery.elasticloadbalancing.amazonaws.com'
    const sid = `LoadBalancerLogs${name}`
    return allowInBucket(bucket, { sid, principal, action: 's3:PutObject', resource, condition: ANY_BALANCER }, scope)
  }
  const principal = 'delivery.logs.amazonaws.com'
  const write = { sid: `LogDelivery${name}`, principal, action: 's3:PutObject', resource, condition: OF_THIS_ACCOUNT }
  const check = {
    sid: 'LogDeliveryCheck',
    principal,
    action: 's3:GetBucketAcl',
    resource: scope.arn(bucket),
    condition: OF_THIS_ACCOUNT,
  }
  return [...allowInBucket(bucket, write, scope), ...allowInBucket(bucket, check, scope)]
}

function refusedKey(balancer: ResourceNode, bucket: ResourceNode, scope: Scope): Contribution[] {
  if (isNetworkLoadBalancer(balancer) || keysOf(bucket, scope).length === 0) return []
  const message = `${balancer.label} cannot write logs into ${bucket.label}: a key other than that of S3 encrypts it`
  return [{ do: 'report', severity: 'error', message }]
}
