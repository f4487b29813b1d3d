import { ref, sub } from '../../template/intrinsics'
import type { JsonObject } from '../../template/json'
import { bucketNotificationOptions, notify } from '../bucket-notification'
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
  options: bucketNotificationOptions,
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
          SourceAccount: ref('AWS::AccountId'),
          ...ownName(source.properties.BucketName),
        },
      },
    },
    notify(source, 'Lambda', scope.arn(target), options),
    { do: 'wait', resource: source.logicalId, for: { resource: scope.generated('permission') } },
  ],
})

/** A bucket whose name the user chose can be named without referring to it. */
function ownName(name: unknown): JsonObject {
  return typeof name === 'string' ? { SourceArn: sub(`arn:\${AWS::Partition}:s3:::${name}`) } : {}
}
