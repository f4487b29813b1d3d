import { onBehalfOfTrail } from '../../catalogue/services/management/cloudtrail-trail'
import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html */
export const kmsKeyEncryptsCloudtrailTrail = keyEncryption({
  id: 'kms-key-encrypts-cloudtrail-trail',
  target: 'AWS::CloudTrail::Trail',
  what: 'the files',
  settings: (key) => [{ path: 'KMSKeyId', value: key }],
  serviceStatement: (trail) => ({
    Sid: `${trail.logicalId}Encrypts`,
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: ['kms:DescribeKey', 'kms:GenerateDataKey*'],
    Resource: '*',
    Condition: onBehalfOfTrail(trail),
  }),
})
