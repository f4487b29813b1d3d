import { KAFKA_IAM_PORT } from '../../catalogue/services/analytics/msk-serverless-cluster'
import { kafkaArn } from '../kafka-resources'
import { connectionKind } from '../relation'
import { pollInNetwork } from '../source-in-network'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-msk-permissions.html */
export const mskServerlessClusterTriggersLambdaFunction = connectionKind({
  id: 'msk-serverless-cluster-triggers-lambda-function',
  title: 'triggers',
  line: 'event',
  source: { types: ['AWS::MSK::ServerlessCluster'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{target} handles the events of one topic of {source} in batches, each partition in its order.',
  options: {
    topic: { control: 'text', label: 'Topic', default: 'orders', pattern: '[A-Za-z0-9._-]{1,249}' },
    start: {
      control: 'choice',
      label: 'Starts with',
      default: 'LATEST',
      choices: [
        { value: 'LATEST', label: 'what comes from now on' },
        { value: 'TRIM_HORIZON', label: 'the oldest there is' },
      ],
    },
    batchSize: { control: 'number', label: 'Batch size', default: 100, min: 1, max: 10000 },
  },
  detail: ({ topic }) => topic,
  write: ({ source, target, options }, scope) => {
    const topic = kafkaArn(source, 'topic', options.topic)
    const group = kafkaArn(source, 'group', '*')
    if (topic === undefined || group === undefined) {
      const message = `${source.label} needs a plain name before a function may read its topics`
      return [{ do: 'report', severity: 'error', message }]
    }
    const may = (actions: readonly string[], on: typeof topic) =>
      ({ do: 'grant', to: target.id, actions, on: [on] }) as const
    return [
      may(
        [
          'kafka-cluster:Connect',
          'kafka-cluster:DescribeClusterDynamicConfiguration',
          'kafka:DescribeCluster',
          'kafka:DescribeClusterV2',
          'kafka:GetBootstrapBrokers',
        ],
        scope.arn(source),
      ),
      may(['kafka-cluster:DescribeTopic', 'kafka-cluster:ReadData'], topic),
      may(['kafka-cluster:AlterGroup', 'kafka-cluster:DescribeGroup'], group),
      ...pollInNetwork(source, target, KAFKA_IAM_PORT),
      {
        do: 'add',
        slot: 'mapping',
        resource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: scope.arn(source),
            FunctionName: scope.ref(target),
            Topics: [options.topic],
            StartingPosition: options.start,
            BatchSize: options.batchSize,
          },
        },
      },
      { do: 'wait', resource: scope.generated('mapping'), for: { grantsOf: target.id } },
    ]
  },
})
