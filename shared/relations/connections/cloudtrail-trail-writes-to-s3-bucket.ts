import { onBehalfOfTrail } from '../../catalogue/services/management/cloudtrail-trail'
import { sub } from '../../template/intrinsics'
import { allowInBucket, BUCKET_POLICY_SLOT, folderPrefix } from '../bucket-policy'
import { connectionKind } from '../relation'

const TRAILS = 'cloudtrail.amazonaws.com'

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
export const cloudtrailTrailWritesToS3Bucket = connectionKind({
  id: 'cloudtrail-trail-writes-to-s3-bucket',
  title: 'writes to',
  line: 'observes',
  source: { types: ['AWS::CloudTrail::Trail'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: 'What {source} notes is kept in files in {target}.',
  options: { prefix: { control: 'text', label: 'Below', pattern: '[A-Za-z0-9/_.-]{0,200}' } },
  write: ({ source, target, options }, scope) => {
    const prefix = folderPrefix(options.prefix)
    const condition = onBehalfOfTrail(source)
    const name = source.logicalId
    const resource = sub(`\${${target.logicalId}.Arn}/${prefix}AWSLogs/\${AWS::AccountId}/*`)
    return [
      { do: 'set', resource: name, path: 'S3BucketName', value: scope.ref(target) },
      ...(prefix === ''
        ? []
        : [{ do: 'set', resource: name, path: 'S3KeyPrefix', value: prefix.slice(0, -1) } as const]),
      ...allowInBucket(
        target,
        { sid: `${name}Check`, principal: TRAILS, action: 's3:GetBucketAcl', resource: scope.arn(target), condition },
        scope,
      ),
      ...allowInBucket(
        target,
        { sid: `${name}Files`, principal: TRAILS, action: 's3:PutObject', resource, condition },
        scope,
      ),
      // A trail is refused while its bucket does not accept it.
      { do: 'wait', resource: name, for: { resource: scope.owned(target, BUCKET_POLICY_SLOT) } },
    ]
  },
})
