import { keyGrants } from '../key-access'
import { connectionKind } from '../relation'
import { refuseFifo } from '../rule-target'

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
export const lambdaFunctionDeadLettersToSqsQueue = connectionKind({
  id: 'lambda-function-dead-letters-to-sqs-queue',
  title: 'puts failures into',
  line: 'event',
  source: { types: ['AWS::Lambda::Function'] },
  target: { types: ['AWS::SQS::Queue'], when: (node) => refuseFifo(node, 'FifoQueue') },
  rank: 1,
  plain:
    'When {source} was started without anyone waiting for it and keeps failing, what it was given is kept in {target}.',
  options: {
    retries: { control: 'number', label: 'Retries', default: 2, min: 0, max: 2 },
    maximumAge: { control: 'number', label: 'Gives up after', unit: 's', default: 21600, min: 60, max: 21600 },
  },
  write: ({ source, target, options }, scope) => {
    const config = scope.owned(source, 'asyncConfig')
    return [
      { do: 'grant', to: source.id, actions: ['sqs:SendMessage'], on: [scope.arn(target)] },
      ...keyGrants(source, target, 'sqs', ['kms:Decrypt', 'kms:GenerateDataKey'], scope),
      // A function has one such configuration; what else is decided on its outcome belongs in the same.
      {
        do: 'share',
        owner: source.id,
        slot: 'asyncConfig',
        resource: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: { FunctionName: scope.ref(source), Qualifier: '$LATEST' },
        },
      },
      { do: 'set', resource: config, path: 'MaximumRetryAttempts', value: options.retries },
      { do: 'set', resource: config, path: 'MaximumEventAgeInSeconds', value: options.maximumAge },
      { do: 'set', resource: config, path: 'DestinationConfig.OnFailure.Destination', value: scope.arn(target) },
      { do: 'wait', resource: config, for: { grantsOf: source.id } },
    ]
  },
})
