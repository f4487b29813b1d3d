import { connectionKind } from '../relation'
import { subscribe, subscriptionOptions } from '../subscription'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export const snsTopicTriggersLambdaFunction = connectionKind({
  id: 'sns-topic-triggers-lambda-function',
  title: 'triggers',
  line: 'event',
  source: {
    types: ['AWS::SNS::Topic'],
    when: (node) =>
      node.kind === 'resource' && node.properties.FifoTopic === true
        ? `${node.label} keeps order (FIFO) and delivers to queues only; let a queue trigger the function`
        : undefined,
  },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Each message published to {source} is handled by {target} at once.',
  options: subscriptionOptions,
  write: ({ source, target, options }, scope) => [
    subscribe(source, { Protocol: 'lambda', Endpoint: scope.arn(target) }, options, scope),
    {
      do: 'add',
      slot: 'permission',
      resource: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: scope.ref(target),
          Principal: 'sns.amazonaws.com',
          SourceArn: scope.ref(source),
        },
      },
    },
  ],
})
