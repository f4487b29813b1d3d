import { brokerPort } from '../../catalogue/services/integration/mq-broker'
import { brokerSecret } from '../broker-secret'
import { connectionKind } from '../relation'
import { pollInNetwork } from '../source-in-network'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html */
export const mqBrokerTriggersLambdaFunction = connectionKind({
  id: 'mq-broker-triggers-lambda-function',
  title: 'triggers',
  line: 'event',
  source: { types: ['AWS::AmazonMQ::Broker'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Messages of one queue in {source} are handed to {target}, which must answer before they are taken off.',
  options: {
    queue: {
      control: 'text',
      label: 'Queue',
      default: 'orders',
      help: 'It is made on the broker, not by the template.',
    },
    batchSize: { control: 'number', label: 'Batch size', default: 100, min: 1, max: 10000 },
    batchWindow: { control: 'number', label: 'Wait to fill a batch', unit: 's', default: 0, min: 0, max: 300 },
  },
  detail: ({ queue }) => queue,
  write: ({ source, target, options }, scope) => {
    const secret = brokerSecret(source, scope)
    if (secret === undefined) {
      const message = `${source.label} has a password from elsewhere; a function needs it in a secret of the diagram`
      return [{ do: 'report', severity: 'error', message }]
    }
    const port = brokerPort(source.properties)
    return [
      { do: 'grant', to: target.id, actions: ['mq:DescribeBroker'], on: [scope.arn(source)] },
      { do: 'grant', to: target.id, actions: ['secretsmanager:GetSecretValue'], on: [secret] },
      ...pollInNetwork(source, target, port),
      {
        do: 'add',
        slot: 'mapping',
        resource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: scope.arn(source),
            FunctionName: scope.ref(target),
            Queues: [options.queue],
            BatchSize: options.batchSize,
            ...(options.batchWindow > 0 && { MaximumBatchingWindowInSeconds: options.batchWindow }),
            SourceAccessConfigurations: [
              { Type: 'BASIC_AUTH', URI: secret },
              ...(port === 5671 ? [{ Type: 'VIRTUAL_HOST', URI: '/' }] : []),
            ],
          },
        },
      },
      { do: 'wait', resource: scope.generated('mapping'), for: { grantsOf: target.id } },
    ]
  },
})
