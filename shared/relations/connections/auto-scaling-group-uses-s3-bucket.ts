import { accessConnection } from '../access-connection'
import { s3BucketAccess } from '../grants/s3-bucket'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html */
export const autoScalingGroupUsesS3Bucket = accessConnection({
  id: 'auto-scaling-group-uses-s3-bucket',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: s3BucketAccess,
})
