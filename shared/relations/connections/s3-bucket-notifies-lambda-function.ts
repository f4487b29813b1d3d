import { sub } from '../../template/intrinsics'
import type { JsonObject } from '../../template/json'
import { connectionKind } from '../relation'

/**
 * The permission must not point back at the bucket, because the bucket waits for it: so it names the account, not the ARN.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html
 */
export const s3BucketNotifiesLambdaFunction = connectionKind({
  id: 's3-bucket-notifies-lambda-function',
  title: 'notifies',
  line: 'event',
  source: { types: ['AWS::S3::Bucket'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Whenever a file appears in {source}, {target} is told and can handle it.',
  options: {
    event: {
      control: 'choice',
      label: 'When',
      default: 's3:ObjectCreated:*',
      choices: [
        { value: 's3:ObjectCreated:*', label: 'a file is created' },
        { value: 's3:ObjectRemoved:*', label: 'a file is removed' },
        { value: 's3:ObjectRestore:*', label: 'a file is restored from the archive' },
        { value: 's3:ObjectTagging:*', label: 'tags change' },
      ],
    },
    prefix: { control: 'text', label: 'Only below', placeholder: 'uploads/' },
    suffix: { control: 'text', label: 'Only ending in', placeholder: '.jpg' },
  },
  write: ({ source, target, options }, scope) => [
    {
      do: 'add',
      slot: 'permission',
      resource: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: scope.ref(target),
          Principal: 's3.amazonaws.com',
          SourceAccount: { Ref: 'AWS::AccountId' },
          ...ownName(source.properties.BucketName),
        },
      },
    },
    {
      do: 'append',
      resource: source.logicalId,
      path: 'NotificationConfiguration.LambdaConfigurations',
      value: { Event: options.event, Function: scope.arn(target), ...nameFilter(options.prefix, options.suffix) },
    },
    { do: 'wait', resource: source.logicalId, for: { resource: scope.generated('permission') } },
  ],
})

/** A bucket whose name the user chose can be named without referring to it. */
function ownName(name: unknown): JsonObject {
  return typeof name === 'string' ? { SourceArn: sub(`arn:\${AWS::Partition}:s3:::${name}`) } : {}
}

function nameFilter(prefix: string, suffix: string): JsonObject {
  const rules = [
    ...(prefix ? [{ Name: 'prefix', Value: prefix }] : []),
    ...(suffix ? [{ Name: 'suffix', Value: suffix }] : []),
  ]
  return rules.length > 0 ? { Filter: { S3Key: { Rules: rules } } } : {}
}
