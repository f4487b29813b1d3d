import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-user.html */
export const iamUser: Service = {
  id: 'iam-user',
  type: 'AWS::IAM::User',
  label: 'IAM user',
  short: 'IAM user',
  category: 'security',
  model: 'SaaS',
  icon: 'iam-user',
  keywords: ['login', 'account', 'access key', 'person'],
  purpose: 'A lasting login for a machine.',
  defaults: {},
  form: [
    {
      path: 'UserName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[\\w+=,.@-]{1,64}',
    },
    { path: 'Path', control: 'text', label: 'Path', placeholder: '/machines/' },
    { path: 'Groups', control: 'list', label: 'Groups' },
    {
      path: 'ManagedPolicyArns',
      control: 'list',
      label: 'Policies',
      placeholder: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    },
    { path: 'PermissionsBoundary', control: 'text', label: 'Never more than', placeholder: 'arn:…:policy/…' },
  ],
  facts: () => ['IAM user'],
  arn: 'Arn',
  plumbing: true,
  guide: {
    value: [
      'Systems outside AWS that know no better way can sign in.',
      'Each machine has its own name in the audit trail.',
    ],
    uses: ['An old system outside AWS', 'A service that only takes access keys', 'Mail sending by SMTP'],
    cost: 'Free.',
    facts: [
      'Has no rights until a policy or a group gives it some.',
      'People should sign in with IAM Identity Center, programs in AWS with roles.',
      'Access keys do not expire by themselves.',
      'Here it is made without a password and without keys.',
    ],
    limits: [
      { name: 'Users', value: '5,000 per account' },
      { name: 'Groups', value: '10 per user' },
      { name: 'Policies', value: '10 per user by default, 20 at most' },
      { name: 'Access keys', value: '2 per user' },
    ],
    responsibility: 'AWS checks every request. Keys, their renewal and taking users away is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Its keys and their age', command: `aws iam list-access-keys --user-name "${physicalId(node)}"` },
      { title: 'Its groups', command: `aws iam list-groups-for-user --user-name "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html',
  },
}
