import { accessConnection } from '../access-connection'
import { dynamodbTableAccess } from '../grants/dynamodb-table'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html */
export const lambdaFunctionUsesDynamodbTable = accessConnection({
  id: 'lambda-function-uses-dynamodb-table',
  source: 'AWS::Lambda::Function',
  access: dynamodbTableAccess,
})
