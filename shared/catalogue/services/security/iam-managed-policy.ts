import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html */
export const iamManagedPolicy: Service = {
  id: 'iam-managed-policy',
  type: 'AWS::IAM::ManagedPolicy',
  label: 'IAM managed policy',
  short: 'Policy',
  category: 'security',
  model: 'SaaS',
  icon: 'iam-policy',
  keywords: ['permission', 'access', 'allow', 'deny'],
  purpose: 'A list of what is allowed or refused.',
  defaults: {
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'RefuseUnencryptedRequests',
          Effect: 'Deny',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
  },
  form: [
    {
      path: 'ManagedPolicyName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose. A name of your own needs CAPABILITY_NAMED_IAM when deploying.',
      pattern: '[\\w+=,.@-]{1,128}',
    },
    { path: 'Description', control: 'text', label: 'Description', help: 'Another text makes a new policy.' },
    { path: 'PolicyDocument', control: 'code', language: 'json', label: 'What it allows and refuses' },
  ],
  facts: ({ properties }) => {
    const document = properties.PolicyDocument as { Statement?: unknown } | undefined
    const count = Array.isArray(document?.Statement) ? document.Statement.length : 1
    return ['IAM policy', count === 1 ? '1 statement' : `${count} statements`]
  },
  arn: 'Ref',
  plumbing: true,
  guide: {
    value: [
      'One place for a rule that many roles share.',
      'Changed once, changed everywhere.',
      'Easy to review: what is allowed stands in one text.',
    ],
    uses: ['Shared permissions of several services', 'Limits for all developers', 'Permissions boundaries'],
    cost: 'Free.',
    facts: [
      'What is refused anywhere is refused, whatever else allows it.',
      'Keeps up to five versions; one of them counts.',
      'Conditions can ask for the source, the network, the time or a tag.',
    ],
    limits: [
      { name: 'Size', value: '6,144 characters without blanks' },
      { name: 'Policies', value: '1,500 per account by default' },
      { name: 'Versions', value: '5' },
      { name: 'Per role, user or group', value: '10 by default' },
    ],
    responsibility: 'AWS applies the policy to every request. What it says, and to whom it is given, is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Who has it', command: `aws iam list-entities-for-policy --policy-arn "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  },
}
