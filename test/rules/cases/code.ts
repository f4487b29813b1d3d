import type { JsonObject } from '../../../shared/template/json'
import { att, type Drawn, drawing, ref } from '../../support/drawings'
import type { RuleCases } from './rule-cases'

const queue = (properties: JsonObject = {}): Drawn => ['AWS::SQS::Queue', properties]
const code = (properties: JsonObject = {}): Drawn => ['AWS::Lambda::Function', properties]
const variables = (Variables: JsonObject) => code({ Environment: { Variables } })
const mapping = (source: string, properties: JsonObject = {}): Drawn => [
  'AWS::Lambda::EventSourceMapping',
  { EventSourceArn: att(source), FunctionName: ref('Code'), ...properties },
]
const redrive = (target: string) => ({ RedrivePolicy: { deadLetterTargetArn: att(target), maxReceiveCount: 3 } })
const rule = (properties: JsonObject): Drawn => ['AWS::Events::Rule', properties]
const machine = (Definition: JsonObject): Drawn => ['AWS::StepFunctions::StateMachine', { Definition }]
const FIFO = { FifoQueue: true }
const notifies = (name: string) => ({
  NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: att(name) }] },
})

/** Rules over code, events and what runs them. */
export const codeCases: RuleCases = {
  'alarm-tells-someone': {
    bad: drawing({ Alarm: ['AWS::CloudWatch::Alarm', { MetricName: 'Errors' }] }),
    good: drawing({
      Alarm: ['AWS::CloudWatch::Alarm', { MetricName: 'Errors', AlarmActions: [ref('Topic')] }],
      Part: ['AWS::CloudWatch::Alarm', { MetricName: 'Errors' }],
      Whole: ['AWS::CloudWatch::CompositeAlarm', { AlarmRule: { 'Fn::Sub': `ALARM(\${Part})` } }],
    }),
  },
  'alarm-watches-something': {
    bad: drawing({ Alarm: ['AWS::CloudWatch::Alarm', {}] }),
    good: drawing({ Alarm: ['AWS::CloudWatch::Alarm', { MetricName: 'Errors' }] }),
  },
  'bucket-notifies-standard-queues': {
    bad: drawing({ Orders: queue(FIFO), Files: ['AWS::S3::Bucket', notifies('Orders')] }),
    good: drawing({ Orders: queue(), Files: ['AWS::S3::Bucket', notifies('Orders')] }),
  },
  'environment-is-small-enough': {
    bad: drawing({ Code: variables({ TEXT: 'x'.repeat(5000) }) }),
    good: drawing({ Code: variables({ TEXT: 'x'.repeat(500), OTHER: ref('Queue') }) }),
  },
  'environment-names-are-free': {
    bad: drawing({ Code: variables({ AWS_REGION: 'eu-central-1', '1ST': 'a' }) }),
    good: drawing({ Code: variables({ REGION: 'eu-central-1' }) }),
  },
  'failed-calls-go-somewhere': {
    bad: drawing({
      Code: code(),
      Call: ['AWS::Lambda::Permission', { FunctionName: ref('Code'), Principal: 'sns.amazonaws.com' }],
    }),
    good: drawing({
      Code: code({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-central-1:123456789012:q' } }),
      Call: ['AWS::Lambda::Permission', { FunctionName: ref('Code'), Principal: 'sns.amazonaws.com' }],
    }),
  },
  'fargate-size-exists': {
    bad: drawing({
      Task: ['AWS::ECS::TaskDefinition', { RequiresCompatibilities: ['FARGATE'], Cpu: '256', Memory: '4096' }],
    }),
    good: drawing({
      Task: ['AWS::ECS::TaskDefinition', { RequiresCompatibilities: ['FARGATE'], Cpu: '512', Memory: '1024' }],
      Own: ['AWS::ECS::TaskDefinition', { RequiresCompatibilities: ['EC2'], Cpu: '100', Memory: '77' }],
    }),
  },
  'fifo-batch-has-at-most-ten': {
    bad: drawing({ Orders: queue(FIFO), Code: code(), Mapping: mapping('Orders', { BatchSize: 100 }) }),
    good: drawing({ Orders: queue(FIFO), Code: code(), Mapping: mapping('Orders', { BatchSize: 10 }) }),
  },
  'fifo-names-end-in-fifo': {
    bad: drawing({ A: queue({ ...FIFO, QueueName: 'orders' }), B: ['AWS::SNS::Topic', { TopicName: 'orders.fifo' }] }),
    good: drawing({
      A: queue({ ...FIFO, QueueName: 'orders.fifo' }),
      B: queue({ FifoQueue: ref('X'), QueueName: 'a' }),
    }),
  },
  'fifo-queue-has-fifo-dead-letters': {
    bad: drawing({ Orders: queue({ ...FIFO, ...redrive('Dead') }), Dead: queue() }),
    good: drawing({ Orders: queue({ ...FIFO, ...redrive('Dead') }), Dead: queue(FIFO) }),
  },
  'fifo-queue-subscribes-to-fifo-topic': {
    bad: drawing({
      Orders: queue(FIFO),
      News: ['AWS::SNS::Topic'],
      Link: ['AWS::SNS::Subscription', { TopicArn: ref('News'), Endpoint: att('Orders'), Protocol: 'sqs' }],
    }),
    good: drawing({
      Orders: queue(FIFO),
      News: ['AWS::SNS::Topic', { FifoTopic: true }],
      Link: ['AWS::SNS::Subscription', { TopicArn: ref('News'), Endpoint: att('Orders'), Protocol: 'sqs' }],
    }),
  },
  'fifo-targets-name-a-group': {
    bad: drawing({ Orders: queue(FIFO), Rule: rule({ Targets: [{ Id: 'a', Arn: att('Orders') }] }) }),
    good: drawing({
      Orders: queue(FIFO),
      Rule: rule({ Targets: [{ Id: 'a', Arn: att('Orders'), SqsParameters: { MessageGroupId: 'g' } }] }),
    }),
  },
  'function-mounts-one-file-system': {
    bad: drawing({ Code: ['AWS::Lambda::Function', { FileSystemConfigs: [{ Arn: 'a' }, { Arn: 'b' }] }] }),
    good: drawing({ Code: ['AWS::Lambda::Function', { FileSystemConfigs: [{ Arn: 'a' }] }] }),
  },
  'group-sizes-are-in-order': {
    bad: drawing({
      Servers: ['AWS::AutoScaling::AutoScalingGroup', { MinSize: '2', MaxSize: '4', DesiredCapacity: '9' }],
    }),
    good: drawing({
      Servers: ['AWS::AutoScaling::AutoScalingGroup', { MinSize: '2', MaxSize: '4', DesiredCapacity: '3' }],
    }),
  },
  'large-batches-wait': {
    bad: drawing({ Orders: queue(), Code: code(), Mapping: mapping('Orders', { BatchSize: 100 }) }),
    good: drawing({
      Orders: queue(),
      Code: code(),
      Mapping: mapping('Orders', { BatchSize: 100, MaximumBatchingWindowInSeconds: 5 }),
    }),
  },
  'queue-has-dead-letter-queue': {
    bad: drawing({ Orders: queue() }),
    good: drawing({
      Orders: queue(redrive('Dead')),
      Dead: queue(),
      Failed: queue(),
      Code: code({ DeadLetterConfig: { TargetArn: att('Failed') } }),
    }),
  },
  'queue-is-encrypted': {
    bad: drawing({ Orders: queue({ SqsManagedSseEnabled: false }) }),
    good: drawing({ Orders: queue(), Other: queue({ SqsManagedSseEnabled: false, KmsMasterKeyId: 'alias/k' }) }),
  },
  'queue-visibility-covers-function-timeout': {
    bad: drawing({ Orders: queue({ VisibilityTimeout: 10 }), Code: code({ Timeout: 60 }), Mapping: mapping('Orders') }),
    good: drawing({
      Orders: queue({ VisibilityTimeout: 360 }),
      Code: code({ Timeout: 60 }),
      Mapping: mapping('Orders'),
    }),
  },
  'rules-say-when-they-fire': {
    bad: drawing({ Rule: rule({}) }),
    good: drawing({ Rule: rule({ ScheduleExpression: 'rate(1 day)' }) }),
  },
  'runtime-is-supported': {
    bad: drawing({ Code: code({ Runtime: 'nodejs16.x' }), Old: code({ Runtime: 'java8' }) }),
    good: drawing({ Code: code({ Runtime: 'python3.14' }), Other: code({ Runtime: ref('Runtime') }) }),
  },
  'schedules-are-readable': {
    bad: drawing({
      Rule: rule({ ScheduleExpression: 'rate(5 minute)' }),
      Next: rule({ ScheduleExpression: 'rate(1 days)' }),
    }),
    good: drawing({
      Rule: rule({ ScheduleExpression: 'rate(5 minutes)' }),
      Next: rule({ ScheduleExpression: 'cron(0 10 * * ? *)' }),
    }),
  },
  'state-machine-is-connected': {
    bad: drawing({ Flow: machine({ StartAt: 'First', States: { First: { Type: 'Task', Next: 'Second' } } }) }),
    good: drawing({
      Flow: machine({
        StartAt: 'First',
        States: { First: { Type: 'Choice', Choices: [{ Next: 'Last' }], Default: 'Last' }, Last: { Type: 'Succeed' } },
      }),
    }),
  },
  'streams-do-not-block': {
    bad: drawing({ Stream: ['AWS::Kinesis::Stream'], Code: code(), Mapping: mapping('Stream') }),
    good: drawing({
      Stream: ['AWS::Kinesis::Stream'],
      Code: code(),
      Mapping: mapping('Stream', { MaximumRetryAttempts: 3 }),
    }),
  },
}
