import { accessConnection } from '../access-connection'
import { dynamodbTableAccess } from '../grants/dynamodb-table'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html */
export const autoScalingGroupUsesDynamodbTable = accessConnection({
  id: 'auto-scaling-group-uses-dynamodb-table',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: dynamodbTableAccess,
})
