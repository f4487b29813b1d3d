import { describeResource } from '../../guide-commands'
import { accountRoot } from '../../owned/account-root'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html */
export const kmsAlias: Service = {
  id: 'kms-alias',
  type: 'AWS::KMS::Alias',
  label: 'KMS alias',
  short: 'KMS alias',
  category: 'security',
  model: 'SaaS',
  icon: 'kms',
  keywords: ['encryption', 'key', 'name'],
  purpose: 'A readable name for a key.',
  defaults: {},
  namesFor: (logicalId) => ({ AliasName: `alias/${logicalId}` }),
  form: [
    {
      path: 'AliasName',
      control: 'text',
      label: 'Name',
      pattern: 'alias/(?!aws/)[A-Za-z0-9/_-]{1,250}',
      placeholder: 'alias/orders',
    },
    { path: 'TargetKeyId', control: 'text', label: 'Key', placeholder: 'arn:aws:kms:…:key/…' },
  ],
  facts: ({ properties }) => (typeof properties.AliasName === 'string' ? [properties.AliasName] : ['alias']),
  owned: [
    {
      slot: 'key',
      suffix: 'Key',
      fills: { path: 'TargetKeyId', value: 'Arn' },
      write: () => ({
        Type: 'AWS::KMS::Key',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          EnableKeyRotation: true,
          KeyPolicy: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: { AWS: accountRoot() }, Action: 'kms:*', Resource: '*' }],
          },
        },
      }),
    },
  ],
  plumbing: true,
  guide: {
    value: ['Programs name a key without knowing its number.', 'Another key can take over under the same name.'],
    uses: ['Names in settings', 'The same name in every region', 'Rights by name of the key'],
    cost: 'Free. The key is paid by the month.',
    facts: [
      'Names begin with alias/; those with alias/aws/ belong to AWS.',
      'Leads to one key of the same region and account.',
      'Moving it does not encrypt anything anew.',
    ],
    limits: [
      { name: 'Aliases', value: '50 per key' },
      { name: 'Name', value: '256 characters' },
    ],
    responsibility: 'AWS resolves the name. Which key it leads to is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'The key behind it',
        command: `aws kms describe-key --key-id "${typeof node.properties.AliasName === 'string' ? node.properties.AliasName : 'alias/MY-KEY'}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
  },
}
