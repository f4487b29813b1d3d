import type { Access, AccessStatement } from '../access'

const OBJECTS = ['/{prefix}*']
const LIST: AccessStatement = {
  actions: ['s3:ListBucket'],
  withPrefix: { StringLike: { 's3:prefix': '{prefix}*' } },
}
const KEY_READ = ['kms:Decrypt']
// Uploads in several parts read back what they wrote.
const KEY_WRITE = ['kms:Decrypt', 'kms:GenerateDataKey']

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
export const s3BucketAccess: Access = {
  target: 'AWS::S3::Bucket',
  title: 'uses',
  line: 'data',
  plain: '{source} keeps files in {target} and fetches them from there.',
  rank: 10,
  choices: [
    {
      value: 'both',
      label: 'read and write',
      statements: [LIST, { actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'], on: OBJECTS }],
      keyActions: KEY_WRITE,
    },
    {
      value: 'read',
      label: 'read',
      statements: [LIST, { actions: ['s3:GetObject'], on: OBJECTS }],
      keyActions: KEY_READ,
    },
    {
      value: 'write',
      label: 'write',
      statements: [{ actions: ['s3:AbortMultipartUpload', 's3:PutObject'], on: OBJECTS }],
      keyActions: KEY_WRITE,
    },
    {
      value: 'all',
      label: 'read, write and delete',
      statements: [
        LIST,
        { actions: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'], on: OBJECTS },
      ],
      keyActions: KEY_WRITE,
    },
  ],
  variable: 'BUCKET_NAME',
  keyUser: 's3',
  prefix: 'uploads/',
}
