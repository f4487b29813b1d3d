import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_add-remove-users.html */
export const iamUserJoinsIamGroup = connectionKind({
  id: 'iam-user-joins-iam-group',
  title: 'is a member of',
  line: 'access',
  source: { types: ['AWS::IAM::User'] },
  target: { types: ['AWS::IAM::Group'] },
  rank: 10,
  plain: '{source} has the rights of {target} as well as its own.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'append', resource: source.logicalId, path: 'Groups', value: scope.ref(target) },
  ],
})
