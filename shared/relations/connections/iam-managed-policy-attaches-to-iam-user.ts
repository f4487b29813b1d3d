import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html */
export const iamManagedPolicyAttachesToIamUser = connectionKind({
  id: 'iam-managed-policy-attaches-to-iam-user',
  title: 'is given to',
  line: 'access',
  source: { types: ['AWS::IAM::ManagedPolicy'] },
  target: { types: ['AWS::IAM::User'] },
  rank: 10,
  plain: '{target} may do what {source} allows.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'append', resource: source.logicalId, path: 'Users', value: scope.ref(target) },
  ],
})
