import { accessConnection } from '../access-connection'
import { dynamodbTableAccess } from '../grants/dynamodb-table'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html */
export const ecsServiceUsesDynamodbTable = accessConnection({
  id: 'ecs-service-uses-dynamodb-table',
  source: 'AWS::ECS::Service',
  access: dynamodbTableAccess,
})
