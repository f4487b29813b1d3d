import { dynamodbTableAccess } from '../grants/dynamodb-table'
import { stepAccess } from '../step-access'

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html */
export const stepFunctionsStateMachineUsesDynamodbTable = stepAccess(
  'step-functions-state-machine-uses-dynamodb-table',
  dynamodbTableAccess,
)
