import { accessConnection } from '../access-connection'
import { s3BucketAccess } from '../grants/s3-bucket'

/** https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html */
export const cognitoIdentityPoolUsesS3Bucket = accessConnection({
  id: 'cognito-identity-pool-uses-s3-bucket',
  source: 'AWS::Cognito::IdentityPool',
  access: s3BucketAccess,
})
