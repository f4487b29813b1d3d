import { documentdbConnection } from '../documentdb-connection'

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/connect-ec2-manual.html */
export const lambdaFunctionConnectsToDocumentdbCluster = documentdbConnection(
  'lambda-function-connects-to-documentdb-cluster',
  'AWS::Lambda::Function',
)
