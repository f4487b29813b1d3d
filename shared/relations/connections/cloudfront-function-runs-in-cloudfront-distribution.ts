import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/associate-function.html */
export const cloudfrontFunctionRunsInCloudfrontDistribution = connectionKind({
  id: 'cloudfront-function-runs-in-cloudfront-distribution',
  title: 'runs in',
  line: 'manages',
  source: { types: ['AWS::CloudFront::Function'] },
  target: { types: ['AWS::CloudFront::Distribution'] },
  rank: 10,
  plain: '{source} changes requests to {target}, or its answers, near the user.',
  options: {
    event: {
      control: 'choice',
      label: 'Runs on',
      default: 'viewer-request',
      choices: [
        { value: 'viewer-request', label: 'each request, before the cache is asked' },
        { value: 'viewer-response', label: 'each answer, before it leaves' },
      ],
    },
  },
  detail: ({ event }) => (event === 'viewer-request' ? 'requests' : 'answers'),
  write: ({ source, target, options }, scope) => [
    {
      do: 'append',
      resource: target.logicalId,
      path: 'DistributionConfig.DefaultCacheBehavior.FunctionAssociations',
      value: { EventType: options.event, FunctionARN: scope.arn(source) },
    },
  ],
})
