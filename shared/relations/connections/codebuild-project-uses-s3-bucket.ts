import { accessConnection } from '../access-connection'
import { s3BucketAccess } from '../grants/s3-bucket'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html */
export const codebuildProjectUsesS3Bucket = accessConnection({
  id: 'codebuild-project-uses-s3-bucket',
  source: 'AWS::CodeBuild::Project',
  access: s3BucketAccess,
})
