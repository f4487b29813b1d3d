import { keyGrants } from '../key-access'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
export const sqsQueueTriggersLambdaFunction = connectionKind({
  id: 'sqs-queue-triggers-lambda-function',
  title: 'triggers',
  line: 'event',
  source: { types: ['AWS::SQS::Queue'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain:
    'Each message waits in {source} until {target} has handled it. If {target} fails, the message comes back and is tried again.',
  options: {
    batchSize: {
      control: 'number',
      label: 'Batch size',
      default: 10,
      min: 1,
      max: 10000,
      help: 'At most 10 for a FIFO queue.',
    },
    batchWindow: { control: 'number', label: 'Wait to fill a batch', unit: 's', default: 0, min: 0, max: 300 },
    reportFailures: { control: 'switch', label: 'Report failures one by one', default: true },
    maximumConcurrency: { control: 'number', label: 'Highest number of parallel runs', min: 2, max: 1000 },
  },
  detail: ({ batchSize }) => `batch ${batchSize}`,
  write: ({ source, target, options }, scope) => [
    {
      do: 'grant',
      to: target.id,
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      on: [scope.arn(source)],
    },
    ...keyGrants(target, source, 'sqs', ['kms:Decrypt'], scope),
    {
      do: 'add',
      slot: 'mapping',
      resource: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: scope.arn(source),
          FunctionName: scope.ref(target),
          BatchSize: options.batchSize,
          // Without a window CloudFormation refuses batches over 10 of a standard queue.
          ...((options.batchWindow > 0 || options.batchSize > 10) && {
            MaximumBatchingWindowInSeconds: Math.max(1, options.batchWindow),
          }),
          ...(options.reportFailures && { FunctionResponseTypes: ['ReportBatchItemFailures'] }),
          ...(options.maximumConcurrency && { ScalingConfig: { MaximumConcurrency: options.maximumConcurrency } }),
        },
      },
    },
    { do: 'wait', resource: scope.generated('mapping'), for: { grantsOf: target.id } },
  ],
})
