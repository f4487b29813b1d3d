import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import { isEverybody, statementsOf } from '../policy-statements'
import type { CheckedResource, Finding, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

const BLOCKS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const
const PUBLIC_LISTS = new Set(['PublicRead', 'PublicReadWrite', 'AuthenticatedRead'])

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export const bucketIsNotPublic: Rule = {
  id: 'bucket-is-not-public',
  severity: 'error',
  title: 'A bucket is not open to everybody',
  reason:
    'Open buckets are the best known way to lose data. A web site is better served by CloudFront from a closed bucket.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  check: (context) => [
    ...context.ofType('AWS::S3::Bucket').flatMap((bucket) => ofBucket(context, bucket)),
    ...openPolicies(context),
  ],
  fix: applyMending,
}

function ofBucket(context: RuleContext, bucket: CheckedResource): Finding[] {
  const list = settingOf(bucket, 'AccessControl')
  const isListed = typeof list === 'string' && PUBLIC_LISTS.has(list)
  const lowered = BLOCKS.filter((block) =>
    [false, 'false'].includes(settingOf(bucket, `PublicAccessBlockConfiguration.${block}`) as string),
  )
  if (!isListed && lowered.length === 0) return []
  const closed = Object.fromEntries(BLOCKS.map((block) => [block, true]))
  return [
    {
      message: isListed
        ? `${nameOf(bucket)} is open to everybody through its access list (${list}).`
        : `${nameOf(bucket)} lets itself be opened to everybody: ${lowered[0]} is off.`,
      where: context.at(bucket, isListed ? 'AccessControl' : 'PublicAccessBlockConfiguration'),
      ...offerProperties(context, bucket, 'Close it', {
        ...(isListed && { AccessControl: undefined }),
        PublicAccessBlockConfiguration: closed,
      }),
    },
  ]
}

function openPolicies(context: RuleContext): Finding[] {
  return statementsOf(context)
    .filter(({ resource, allows }) => allows && resource.type === 'AWS::S3::BucketPolicy')
    .filter(({ principal, condition }) => isEverybody(principal) && condition === undefined)
    .map(({ resource, path }) => {
      const bucket = referredTo(context, resource.properties.Bucket)
      const name = bucket ? nameOf(bucket) : nameOf(resource)
      return { message: `A policy opens ${name} to everybody.`, where: context.at(resource, path) }
    })
}
