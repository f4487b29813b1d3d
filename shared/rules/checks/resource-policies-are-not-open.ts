import { nameOf } from '../naming'
import { isEverybody, statementsOf } from '../policy-statements'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

// Buckets have a rule of their own, file systems and endpoints are only reached from inside the network.
const LEFT_OUT = new Set(['AWS::S3::BucketPolicy', 'AWS::EFS::FileSystem', 'AWS::EC2::VPCEndpoint'])

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const resourcePoliciesAreNotOpen: Rule = {
  id: 'resource-policies-are-not-open',
  severity: 'warning',
  title: 'A queue, topic, key, secret, image store or function is not open to everybody',
  reason: 'A policy for everybody without a condition lets every AWS account in the world use the resource.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  check: (context) => [
    ...statementsOf(context)
      .filter(({ side, resource }) => side === 'resource' && !LEFT_OUT.has(resource.type))
      .filter(({ allows, principal, condition }) => allows && isEverybody(principal) && condition === undefined)
      .map(({ resource, path }) => ({
        message: `${nameOf(resource)} opens what it is about to everybody.`,
        where: context.at(resource, path),
      })),
    ...context
      .ofType('AWS::Lambda::Permission')
      .filter((permission) => settingOf(permission, 'Principal') === '*')
      .filter((permission) =>
        ['PrincipalOrgID', 'SourceArn', 'SourceAccount', 'FunctionUrlAuthType', 'InvokedViaFunctionUrl'].every(
          (path) => settingOf(permission, path) === undefined,
        ),
      )
      .map((permission) => ({
        message: `${nameOf(permission)} lets everybody call the function.`,
        where: context.at(permission, 'Principal'),
      })),
  ],
}
