import { brokerConnection } from '../broker-connection'

/** https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-working-java-example.html */
export const lambdaFunctionSendsToMqBroker = brokerConnection(
  'lambda-function-sends-to-mq-broker',
  'AWS::Lambda::Function',
)
