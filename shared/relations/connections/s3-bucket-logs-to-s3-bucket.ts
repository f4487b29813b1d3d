import { ref } from '../../template/intrinsics'
import { allowInBucket, folderPrefix, objectsIn } from '../bucket-policy'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
export const s3BucketLogsToS3Bucket = connectionKind({
  id: 's3-bucket-logs-to-s3-bucket',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::S3::Bucket'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: 'Who read or changed what in {source} is noted in a file in {target}.',
  options: { prefix: { control: 'text', label: 'Below', default: 's3', pattern: '[A-Za-z0-9/_.-]*' } },
  write: ({ source, target, options }, scope) => {
    const prefix = folderPrefix(options.prefix)
    return [
      {
        do: 'set',
        resource: source.logicalId,
        path: 'LoggingConfiguration',
        value: { DestinationBucketName: scope.ref(target), LogFilePrefix: prefix },
      },
      ...allowInBucket(
        target,
        {
          sid: `LogsOf${source.logicalId}`,
          principal: 'logging.s3.amazonaws.com',
          action: 's3:PutObject',
          resource: objectsIn(target, prefix),
          condition: {
            ArnEquals: { 'aws:SourceArn': scope.arn(source) },
            StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
          },
        },
        scope,
      ),
    ]
  },
})
