import type { Json, JsonObject } from '../../template/json'
import { keyEncryption } from '../key-encryption'

/**
 * Log delivery of load balancers takes no such bucket. A bucket key keeps requests to KMS few.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
export const kmsKeyEncryptsS3Bucket = keyEncryption({
  id: 'kms-key-encrypts-s3-bucket',
  target: 'AWS::S3::Bucket',
  what: 'the files',
  settings: (key) => [
    {
      path: 'BucketEncryption',
      value: encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key }, { BucketKeyEnabled: true }),
      insteadOf: encryption({ SSEAlgorithm: 'AES256' }, {}),
    },
  ],
})

function encryption(byDefault: JsonObject, more: JsonObject): Json {
  return { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: byDefault, ...more }] }
}
