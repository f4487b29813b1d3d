import { neptuneConnection } from '../neptune-connection'

/** https://docs.aws.amazon.com/neptune/latest/userguide/iam-data-access-policies.html */
export const lambdaFunctionAsksNeptuneCluster = neptuneConnection(
  'lambda-function-asks-neptune-cluster',
  'AWS::Lambda::Function',
)
