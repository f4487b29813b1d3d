import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const s3Bucket: Service = {
  id: 's3-bucket',
  type: 'AWS::S3::Bucket',
  label: 'S3 bucket',
  short: 'Bucket',
  category: 'storage',
  model: 'SaaS',
  icon: 's3',
  keywords: ['object', 'file', 'storage', 'static site', 'data lake'],
  purpose: 'Keeps files of any size and number.',
  defaults: {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        {
          Id: 'TidyUp',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 90 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        },
      ],
    },
  },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'BucketName',
      control: 'text',
      label: 'Name',
      help: 'Unique in the whole world; empty lets CloudFormation choose.',
      pattern: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
    },
    {
      path: 'VersioningConfiguration.Status',
      control: 'choice',
      label: 'Versions',
      choices: [
        { value: 'Enabled', label: 'Kept' },
        { value: 'Suspended', label: 'Not kept' },
      ],
    },
    {
      path: 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm',
      control: 'choice',
      label: 'Encryption',
      choices: [
        { value: 'AES256', label: 'Key of S3' },
        { value: 'aws:kms', label: 'KMS key' },
      ],
    },
    { path: 'PublicAccessBlockConfiguration.BlockPublicPolicy', control: 'switch', label: 'Refuse public policies' },
    { path: 'PublicAccessBlockConfiguration.BlockPublicAcls', control: 'switch', label: 'Refuse public lists' },
    {
      path: 'LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays',
      control: 'number',
      label: 'Old versions kept for',
      unit: 'days',
      min: 1,
    },
  ],
  facts: ({ properties }) => ['S3 bucket', properties.PublicAccessBlockConfiguration ? 'private' : 'access open'],
  arn: 'Arn',
  guide: {
    value: [
      'Room for any number of files, paid by what is there.',
      'Built to lose nothing: each file lies in several zones.',
      'The common place where other services leave and fetch data.',
      'Old files move to cheaper classes by rule.',
    ],
    uses: ['Static web sites behind CloudFront', 'Uploads and documents', 'Data lakes', 'Backups and archives'],
    cost: 'Storage by the gigabyte and month (cheaper classes for what is seldom read), requests, and data that leaves the region.',
    facts: [
      'Eleven nines of durability; a file can be read right after it was written.',
      'Classes: Standard, Intelligent-Tiering, Standard-IA, One Zone-IA, Glacier Instant, Flexible and Deep Archive.',
      'Encrypted by default; public access is blocked unless switched off.',
      'Can tell functions, queues, topics or EventBridge about each new file.',
    ],
    limits: [
      { name: 'Object size', value: '50 TB, 5 GB in one request' },
      { name: 'Buckets', value: '10,000 per account by default' },
      { name: 'Requests', value: '3,500 writes and 5,500 reads a second per prefix, and more by itself' },
      { name: 'Policy', value: '20 KB' },
    ],
    responsibility:
      'AWS keeps the files safe and available. You decide who may read and write, how long things are kept, and whether versions protect against mistakes.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'List what is in it',
        command: `aws s3 ls "s3://${physicalId(node)}" --recursive --human-readable --summarize`,
      },
      { title: 'Copy a folder into it', command: `aws s3 sync ./folder "s3://${physicalId(node)}/folder"` },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html',
  },
}
