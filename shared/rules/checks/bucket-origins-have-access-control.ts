import { isJsonObject } from '../../template/json'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { itemsOf, settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html */
export const bucketOriginsHaveAccessControl: Rule = {
  id: 'bucket-origins-have-access-control',
  severity: 'warning',
  title: 'A distribution reads its bucket through origin access control',
  reason:
    'With it, the bucket can stay closed to everybody else. Without it, the bucket must be open, or nothing is found.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  check: (context) =>
    context.ofType('AWS::CloudFront::Distribution').flatMap((distribution) =>
      itemsOf(settingOf(distribution, 'DistributionConfig.Origins')).flatMap((origin, index) => {
        if (!isJsonObject(origin) || origin.S3OriginConfig === undefined) return []
        if (origin.OriginAccessControlId !== undefined && origin.OriginAccessControlId !== '') return []
        const bucket = referredTo(context, origin.DomainName)
        return [
          {
            message: `${nameOf(distribution)} reads ${bucket ? nameOf(bucket) : 'a bucket'} without origin access control.`,
            where: context.at(distribution, `DistributionConfig.Origins.${index}`),
          },
        ]
      }),
    ),
}
