import { describeResource, physicalId } from '../../guide-commands'
import { accountRoot } from '../../owned/account-root'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html */
export const kmsKey: Service = {
  id: 'kms-key',
  type: 'AWS::KMS::Key',
  label: 'KMS key',
  short: 'KMS key',
  category: 'security',
  model: 'SaaS',
  icon: 'kms',
  keywords: ['encryption', 'cmk', 'crypto', 'customer managed key'],
  purpose: 'A key that locks data.',
  defaults: {
    EnableKeyRotation: true,
    PendingWindowInDays: 30,
    KeyPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AccountDecidesByItsPolicies',
          Effect: 'Allow',
          Principal: { AWS: accountRoot() },
          Action: 'kms:*',
          Resource: '*',
        },
      ],
    },
  },
  // Without its key, everything it locked is lost.
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    { path: 'Description', control: 'text', label: 'Description' },
    { path: 'EnableKeyRotation', control: 'switch', label: 'Renew by itself' },
    {
      path: 'RotationPeriodInDays',
      control: 'number',
      label: 'Renewed every',
      unit: 'days',
      min: 90,
      max: 2560,
      help: 'Empty means every 365 days.',
    },
    {
      path: 'PendingWindowInDays',
      control: 'number',
      label: 'Wait before deletion',
      unit: 'days',
      min: 7,
      max: 30,
    },
    { path: 'MultiRegion', control: 'switch', label: 'Can be copied to other regions' },
    { path: 'KeyPolicy', control: 'code', language: 'json', label: 'Who may use it' },
  ],
  facts: ({ properties }) => ['KMS key', properties.EnableKeyRotation === true ? 'rotates' : 'does not rotate'],
  arn: 'Arn',
  plumbing: true,
  guide: {
    value: [
      'You decide who can read data, apart from who can reach it.',
      'Each use of the key is on record.',
      'Locking the key locks the data, wherever its copies are.',
      'Meets rules that ask for keys under your own control.',
    ],
    uses: [
      'Encrypting databases, disks, buckets and queues',
      'Encrypting secrets',
      'Signing',
      'Sharing across accounts',
    ],
    cost: 'About one dollar per key and month, a little more after the first two renewals, and requests by the ten thousand. S3 bucket keys and data key reuse keep requests few.',
    facts: [
      'The key never leaves the hardware; services ask for data keys.',
      'Rotation makes new material and keeps the old, so old data stays readable.',
      'Trusting the account in the key policy lets IAM policies decide.',
      'Deletion waits 7 to 30 days and cannot be undone afterwards.',
    ],
    limits: [
      { name: 'Keys', value: '100,000 per account and region' },
      { name: 'Data encrypted directly', value: '4 KB' },
      { name: 'Key policy', value: '32 KB' },
      { name: 'Requests', value: '20,000 to 100,000 a second by region, for symmetric keys' },
      { name: 'Rotation', value: '90 to 2,560 days' },
    ],
    responsibility:
      'AWS guards the key material in certified hardware. Who may use and who may delete the key is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Does it rotate', command: `aws kms get-key-rotation-status --key-id "${physicalId(node)}"` },
      {
        title: 'Its policy',
        command: `aws kms get-key-policy --key-id "${physicalId(node)}" --policy-name default --output text`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/kms/latest/developerguide/overview.html',
  },
}
