import { folderPrefix } from '../bucket-policy'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

/**
 * CloudFront enters itself into the bucket's access list, which a bucket that ignores such lists refuses; the bucket's
 * owner still owns every file.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
 */
export const cloudfrontDistributionLogsToS3Bucket = connectionKind({
  id: 'cloudfront-distribution-logs-to-s3-bucket',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::CloudFront::Distribution'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 5,
  plain: 'Each request to {source} is noted in a file in {target}, some minutes later.',
  options: {
    prefix: { control: 'text', label: 'Below', default: 'cloudfront', pattern: '[A-Za-z0-9/_.-]*' },
    cookies: { control: 'switch', label: 'Note cookies too', default: false },
  },
  write: ({ source, target, options }, scope): Contribution[] => [
    {
      do: 'set',
      resource: source.logicalId,
      path: 'DistributionConfig.Logging',
      value: {
        Bucket: scope.attribute(target, 'DomainName'),
        Prefix: folderPrefix(options.prefix),
        IncludeCookies: options.cookies,
      },
    },
    {
      do: 'set',
      resource: target.logicalId,
      path: 'OwnershipControls',
      value: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
      insteadOf: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    },
  ],
})
