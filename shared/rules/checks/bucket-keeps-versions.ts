import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html */
export const bucketKeepsVersions: Rule = {
  id: 'bucket-keeps-versions',
  severity: 'information',
  title: 'A bucket keeps earlier versions of its objects',
  reason:
    'What was overwritten or deleted by mistake can then be had back. Each version is paid for as an object of its own.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  check: (context) =>
    context
      .ofType('AWS::S3::Bucket')
      .filter((bucket) =>
        [undefined, 'Suspended'].includes(settingOf(bucket, 'VersioningConfiguration.Status') as string),
      )
      .map((bucket) => ({
        message: `${nameOf(bucket)} keeps no earlier versions: what is overwritten is gone.`,
        where: context.at(bucket, 'VersioningConfiguration'),
        ...offerProperties(context, bucket, 'Keep versions', { 'VersioningConfiguration.Status': 'Enabled' }),
      })),
  fix: applyMending,
}
