import { accessConnection } from '../access-connection'
import { dynamodbTableAccess } from '../grants/dynamodb-table'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html */
export const ec2InstanceUsesDynamodbTable = accessConnection({
  id: 'ec2-instance-uses-dynamodb-table',
  source: 'AWS::EC2::Instance',
  access: dynamodbTableAccess,
})
