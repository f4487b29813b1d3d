import type { ResourceNode } from '../../diagram/types'
import { ref } from '../../template/intrinsics'
import { roleIdOf } from '../assumed-role'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-the-edge.html */
export const lambdaFunctionRunsInCloudfrontDistribution = connectionKind({
  id: 'lambda-function-runs-in-cloudfront-distribution',
  title: 'runs in',
  line: 'manages',
  source: { types: ['AWS::Lambda::Function'] },
  target: { types: ['AWS::CloudFront::Distribution'] },
  plain:
    '{source} runs near the user on requests to {target} (Lambda@Edge). It must be in us-east-1 and have no environment variables.',
  options: {
    event: {
      control: 'choice',
      label: 'Runs on',
      default: 'origin-request',
      choices: [
        { value: 'origin-request', label: 'requests that the cache cannot answer' },
        { value: 'viewer-request', label: 'each request' },
        { value: 'origin-response', label: 'answers of the origin' },
        { value: 'viewer-response', label: 'each answer' },
      ],
    },
  },
  write: ({ source, target, options }, scope) => [
    // The edge runs numbered versions only, on x86 processors.
    {
      do: 'add',
      slot: 'version',
      resource: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: scope.ref(source) } },
    },
    { do: 'set', resource: source.logicalId, path: 'Architectures', value: ['x86_64'], insteadOf: ['arm64'] },
    ...edgeTrust(source, scope),
    {
      do: 'append',
      resource: target.logicalId,
      path: 'DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations',
      value: { EventType: options.event, LambdaFunctionARN: ref(scope.generated('version')) },
    },
  ],
})

function edgeTrust(fn: ResourceNode, scope: Scope): Contribution[] {
  const role = roleIdOf(fn, 'role', 'Role', scope)
  if (role === undefined) {
    const message = `The role of ${fn.label} must trust edgelambda.amazonaws.com; it is not in the diagram`
    return [{ do: 'report', severity: 'warning', message }]
  }
  const value = { Effect: 'Allow', Principal: { Service: 'edgelambda.amazonaws.com' }, Action: 'sts:AssumeRole' }
  return [{ do: 'append', resource: role, path: 'AssumeRolePolicyDocument.Statement', value }]
}
