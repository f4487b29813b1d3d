import { connectionKind } from '../relation'

/**
 * The policy names the role and not the other way round, so that the role waits for nothing the policy mentions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html
 */
export const iamManagedPolicyAttachesToIamRole = connectionKind({
  id: 'iam-managed-policy-attaches-to-iam-role',
  title: 'is given to',
  line: 'access',
  source: { types: ['AWS::IAM::ManagedPolicy'] },
  target: { types: ['AWS::IAM::Role'] },
  rank: 10,
  plain: 'Whoever takes {target} may do what {source} allows.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'append', resource: source.logicalId, path: 'Roles', value: scope.ref(target) },
  ],
})
