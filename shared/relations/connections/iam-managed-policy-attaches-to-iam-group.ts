import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html */
export const iamManagedPolicyAttachesToIamGroup = connectionKind({
  id: 'iam-managed-policy-attaches-to-iam-group',
  title: 'is given to',
  line: 'access',
  source: { types: ['AWS::IAM::ManagedPolicy'] },
  target: { types: ['AWS::IAM::Group'] },
  rank: 10,
  plain: 'Every member of {target} may do what {source} allows.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'append', resource: source.logicalId, path: 'Groups', value: scope.ref(target) },
  ],
})
