import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketNamesAreValid: Rule = {
  id: 'bucket-names-are-valid',
  severity: 'error',
  title: 'The name of a bucket has 3 to 63 small letters, digits, dots and hyphens',
  reason: 'A bucket name is part of an address, and S3 refuses what cannot be one.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  check: (context) =>
    context.ofType('AWS::S3::Bucket').flatMap((bucket) => {
      const name = settingOf(bucket, 'BucketName')
      if (typeof name !== 'string' || isValid(name) || name.includes('{{')) return []
      const wanted = name
        .toLowerCase()
        .replace(/[^a-z0-9.-]+/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .replace(/\.{2,}/g, '.')
      return [
        {
          message: `${nameOf(bucket)}: a bucket cannot have the name ${name}.`,
          where: context.at(bucket, 'BucketName'),
          ...(isValid(wanted) && offerProperties(context, bucket, `Call it ${wanted}`, { BucketName: wanted })),
        },
      ]
    }),
  fix: applyMending,
}

function isValid(name: string): boolean {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes('..')) return false
  return !/^\d+\.\d+\.\d+\.\d+$/.test(name) && !name.startsWith('xn--') && !name.endsWith('-s3alias')
}
