import { accessConnection } from '../access-connection'
import { s3BucketAccess } from '../grants/s3-bucket'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html */
export const ec2InstanceUsesS3Bucket = accessConnection({
  id: 'ec2-instance-uses-s3-bucket',
  source: 'AWS::EC2::Instance',
  access: s3BucketAccess,
})
