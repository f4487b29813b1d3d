import { accessConnection } from '../access-connection'
import { s3BucketAccess } from '../grants/s3-bucket'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html */
export const lambdaFunctionUsesS3Bucket = accessConnection({
  id: 'lambda-function-uses-s3-bucket',
  source: 'AWS::Lambda::Function',
  access: s3BucketAccess,
})
