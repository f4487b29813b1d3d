import { accessConnection } from '../access-connection'
import { s3BucketAccess } from '../grants/s3-bucket'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html */
export const ecsServiceUsesS3Bucket = accessConnection({
  id: 'ecs-service-uses-s3-bucket',
  source: 'AWS::ECS::Service',
  access: s3BucketAccess,
})
