import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-group.html */
export const iamGroup: Service = {
  id: 'iam-group',
  type: 'AWS::IAM::Group',
  label: 'IAM group',
  short: 'IAM group',
  category: 'security',
  model: 'SaaS',
  icon: 'iam-group',
  keywords: ['users', 'permissions', 'team'],
  purpose: 'Users with the same rights.',
  defaults: {},
  form: [
    {
      path: 'GroupName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[\\w+=,.@-]{1,128}',
    },
    { path: 'Path', control: 'text', label: 'Path', placeholder: '/teams/' },
    {
      path: 'ManagedPolicyArns',
      control: 'list',
      label: 'Policies',
      placeholder: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    },
  ],
  facts: () => ['IAM group'],
  arn: 'Arn',
  plumbing: true,
  guide: {
    value: ['Rights are given to a task and not to each user.', 'Who joins or leaves a team is one change.'],
    uses: ['Teams of users', 'Read-only access', 'Common limits'],
    cost: 'Free.',
    facts: [
      'A group cannot sign in and cannot be named as a principal.',
      'Groups do not contain groups.',
      'A user has the rights of all its groups together.',
    ],
    limits: [
      { name: 'Groups', value: '300 per account by default' },
      { name: 'Policies', value: '10 per group by default, 20 at most' },
    ],
    responsibility: 'AWS checks every request. Members and policies are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its members',
        command: `aws iam get-group --group-name "${physicalId(node)}" --query "Users[].UserName"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  },
}
