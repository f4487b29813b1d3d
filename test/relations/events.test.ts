import { describe, expect, it } from 'vitest'
import type { ResourceNode } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { connectionsBetween } from '../../shared/relations/between'
import type { JsonObject } from '../../shared/template/json'
import { referencesIn } from '../../shared/template/references'
import type { Template } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../support/judge'
import { World } from '../support/world'

const BUCKET = 'AWS::S3::Bucket'
const BUS = 'AWS::Events::EventBus'
const FIREHOSE = 'AWS::KinesisFirehose::DeliveryStream'
const FUNCTION = 'AWS::Lambda::Function'
const LOG_GROUP = 'AWS::Logs::LogGroup'
const MACHINE = 'AWS::StepFunctions::StateMachine'
const QUEUE = 'AWS::SQS::Queue'
const RULE = 'AWS::Events::Rule'
const STREAM = 'AWS::Kinesis::Stream'
const TOPIC = 'AWS::SNS::Topic'

const seen = new Map<string, string>()

/** Builds, exports and keeps the text for the judges at the end. */
function exported(name: string, build: (world: World) => void) {
  const world = new World()
  build(world)
  const result = exportTemplate(world.diagram)
  if (!result.problems.some(({ severity }) => severity === 'error')) seen.set(name, toYamlText(result.template))
  return { ...result, errors: result.problems.filter(({ severity }) => severity === 'error') }
}

function properties(template: Template, id: string): JsonObject {
  return template.Resources[id]?.Properties ?? {}
}

/** Ids of resources that need themselves, by references or waits. */
function cyclic(template: Template): string[] {
  const needs = (id: string) => {
    const { Properties, DependsOn = [] } = template.Resources[id] ?? { Type: '' }
    return [...referencesIn(Properties).map(({ name }) => name), ...[DependsOn].flat()]
  }
  return Object.keys(template.Resources).filter((start) => {
    const reached = new Set<string>()
    const open = needs(start)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) return true
      if (!reached.has(id)) open.push(...needs(id))
      reached.add(id)
    }
    return false
  })
}

function node(type: string, variant?: string): ResourceNode {
  return new World().add(type, variant ? { variant } : {})
}

function allowed(source: ResourceNode, target: ResourceNode): string[] {
  return connectionsBetween(source, { ...target, id: 'other' }).kinds.map(({ id }) => id)
}

describe('queues and topics that keep order', () => {
  it('take only what can be delivered to them in order', () => {
    const fifo = node(QUEUE, 'fifo')
    expect(allowed(node(BUCKET), fifo)).not.toContain('s3-bucket-notifies-sqs-queue')
    expect(allowed(node(TOPIC), fifo)).not.toContain('sns-topic-delivers-to-sqs-queue')
    expect(allowed(node(TOPIC, 'fifo'), fifo)).toContain('sns-topic-delivers-to-sqs-queue')
    expect(allowed(node(TOPIC, 'fifo'), node(FUNCTION))).not.toContain('sns-topic-triggers-lambda-function')
    expect(allowed(node(QUEUE), fifo)).not.toContain('sqs-queue-redrives-to-sqs-queue')
    expect(allowed(fifo, fifo)).toContain('sqs-queue-redrives-to-sqs-queue')
    expect(allowed(node(FUNCTION), fifo)).not.toContain('lambda-function-dead-letters-to-sqs-queue')
  })

  it('work together', () => {
    const { template, errors } = exported('fifo', (world) => {
      const [topic, queue, dead] = [world.add(TOPIC, { variant: 'fifo' }), fifoQueue(world), fifoQueue(world)]
      const rule = world.add(RULE)
      world.connect('sns-topic-delivers-to-sqs-queue', topic.id, queue.id)
      world.connect('sqs-queue-redrives-to-sqs-queue', queue.id, dead.id)
      world.connect('events-rule-sends-to-sqs-queue', rule.id, queue.id)
    })
    expect(errors).toEqual([])
    expect(properties(template, 'EventRule').Targets).toMatchObject([
      { SqsParameters: { MessageGroupId: 'EventRule' } },
    ])
    expect(properties(template, 'FIFOQueuePolicy').PolicyDocument).toMatchObject({
      Statement: [
        { Principal: { Service: 'sns.amazonaws.com' } },
        { Principal: { Service: 'events.amazonaws.com' }, Condition: { ArnEquals: {} } },
      ],
    })
  })
})

function fifoQueue(world: World): ResourceNode {
  return world.add(QUEUE, { variant: 'fifo' })
}

describe('a bucket that notifies', () => {
  it('forms no cycle with rules that write to the same queue and whose function uses it', () => {
    const { template, errors } = exported('bucket-and-rule', (world) => {
      const [bucket, queue, rule, code] = [world.add(BUCKET), world.add(QUEUE), world.add(RULE), world.add(FUNCTION)]
      world.connect('s3-bucket-notifies-sqs-queue', bucket.id, queue.id)
      world.connect('s3-bucket-notifies-events-rule', bucket.id, rule.id)
      world.connect('events-rule-sends-to-sqs-queue', rule.id, queue.id)
      world.connect('events-rule-invokes-lambda-function', rule.id, code.id)
      world.connect('lambda-function-uses-s3-bucket', code.id, bucket.id)
    })
    expect(errors).toEqual([])
    expect(cyclic(template)).toEqual([])
    expect(JSON.stringify(properties(template, 'QueuePolicy'))).toContain(':rule/*')
  })

  it('forms no cycle with a rule that publishes to the same topic', () => {
    const { template } = exported('bucket-and-topic', (world) => {
      const [bucket, topic, rule] = [world.add(BUCKET), world.add(TOPIC), world.add(RULE)]
      world.connect('s3-bucket-notifies-sns-topic', bucket.id, topic.id)
      world.connect('s3-bucket-notifies-events-rule', bucket.id, rule.id)
      world.connect('events-rule-publishes-to-sns-topic', rule.id, topic.id)
    })
    expect(cyclic(template)).toEqual([])
  })

  it('names itself in the policy where the user gave it a name', () => {
    const { template } = exported('named-bucket', (world) => {
      const bucket = world.add(BUCKET)
      world.replace({ ...bucket, properties: { ...bucket.properties, BucketName: 'my-files' } })
      world.connect('s3-bucket-notifies-sqs-queue', bucket.id, world.add(QUEUE).id)
    })
    expect(JSON.stringify(properties(template, 'QueuePolicy'))).toContain(':s3:::my-files')
  })

  it('says that a rule on a bus of its own never hears of it', () => {
    const { errors } = exported('bucket-own-bus', (world) => {
      const rule = world.add(RULE)
      world.connect('events-event-bus-feeds-events-rule', world.add(BUS).id, rule.id)
      world.connect('s3-bucket-notifies-events-rule', world.add(BUCKET).id, rule.id)
    })
    expect(errors).toHaveLength(1)
  })
})

describe('a rule', () => {
  it('looks for its placeholder only while nothing else is said', () => {
    const { template } = exported('rule', (world) => world.add(RULE))
    expect(properties(template, 'EventRule').EventPattern).toEqual({ source: ['my-app'] })
    expect(
      properties(exported('schedule', (world) => world.add(RULE, { variant: 'schedule' })).template, 'ScheduleRule'),
    ).not.toHaveProperty('EventPattern')
  })

  it('reaches every kind of target through one role', () => {
    const { template, errors } = exported('targets', (world) => {
      const rule = world.add(RULE)
      const options = { retries: 3, maximumAge: 600, deadLetter: true, input: { kind: 'test' } }
      world.connect('events-rule-starts-step-functions-state-machine', rule.id, world.add(MACHINE).id, options)
      world.connect('events-rule-puts-to-kinesis-stream', rule.id, world.add(STREAM).id)
      world.connect('events-rule-forwards-to-events-event-bus', rule.id, world.add(BUS).id)
      world.connect('events-rule-writes-to-log-group', rule.id, world.add(LOG_GROUP).id)
    })
    expect(errors).toEqual([])
    expect(Object.keys(template.Resources).filter((id) => id.startsWith('EventRuleRole'))).toEqual(['EventRuleRole'])
    expect(properties(template, 'EventRule').Targets).toMatchObject([
      { Input: '{"kind":"test"}', RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 600 } },
      {},
      {},
      {},
    ])
  })

  it('never forwards the events of a bus to that bus', () => {
    const { errors } = exported('loop', (world) => {
      const [rule, bus] = [world.add(RULE), world.add(BUS)]
      world.connect('events-event-bus-feeds-events-rule', bus.id, rule.id)
      world.connect('events-rule-forwards-to-events-event-bus', rule.id, bus.id)
    })
    expect(errors).toHaveLength(1)
  })

  it('by the clock takes no events', () => {
    const clock = node(RULE, 'schedule')
    expect(allowed(node(BUS), clock)).not.toContain('events-event-bus-feeds-events-rule')
    expect(allowed(node(BUCKET), clock)).not.toContain('s3-bucket-notifies-events-rule')
  })
})

describe('a dead-letter queue', () => {
  it('lists its sources where all of them have names', () => {
    const named = exported('redrive-named', (world) => {
      const [queue, dead] = [world.add(QUEUE), world.add(QUEUE)]
      world.replace({ ...queue, properties: { ...queue.properties, QueueName: 'orders' } })
      world.connect('sqs-queue-redrives-to-sqs-queue', queue.id, dead.id)
    })
    expect(properties(named.template, 'Queue2').RedriveAllowPolicy).toMatchObject({ redrivePermission: 'byQueue' })
    const unnamed = exported('redrive', (world) => {
      const [queue, dead] = [world.add(QUEUE), world.add(QUEUE)]
      world.connect('sqs-queue-redrives-to-sqs-queue', queue.id, dead.id)
    })
    expect(properties(unnamed.template, 'Queue2')).not.toHaveProperty('RedriveAllowPolicy')
    expect(cyclic(unnamed.template)).toEqual([])
  })
})

describe('queues that move failures to each other', () => {
  it('are reported and form no cycle', () => {
    const { template, errors } = exported('redrive-circle', (world) => {
      const [first, second] = [world.add(QUEUE), world.add(QUEUE)]
      world.connect('sqs-queue-redrives-to-sqs-queue', first.id, second.id)
      world.connect('sqs-queue-redrives-to-sqs-queue', second.id, first.id)
    })
    expect(errors).toHaveLength(2)
    expect(cyclic(template)).toEqual([])
  })
})

describe('a delivery stream', () => {
  it('has a bucket and encryption of its own until it is given others', () => {
    const own = exported('firehose', (world) => world.add(FIREHOSE)).template
    expect(Object.keys(own.Resources)).toContain('FirehoseBucket')
    const { template, errors } = exported('firehose-given', (world) => {
      const firehose = world.add(FIREHOSE)
      world.connect('kinesis-stream-feeds-firehose-delivery-stream', world.add(STREAM).id, firehose.id)
      world.connect('firehose-delivery-stream-delivers-to-s3-bucket', firehose.id, world.add(BUCKET).id)
      world.connect('sns-topic-delivers-to-firehose-delivery-stream', world.add(TOPIC).id, world.add(FIREHOSE).id)
    })
    expect(errors).toEqual([])
    expect(Object.keys(template.Resources)).not.toContain('FirehoseBucket')
    expect(properties(template, 'Firehose')).not.toHaveProperty('DeliveryStreamEncryptionConfigurationInput')
  })
})

describe('a subscription', () => {
  it('gets what its filter lets through', () => {
    const { template } = exported('filter', (world) => {
      const options = { filter: { kind: ['order'] }, filterScope: 'MessageBody', raw: false }
      world.connect('sns-topic-delivers-to-sqs-queue', world.add(TOPIC).id, world.add(QUEUE).id, options)
    })
    const subscription = properties(template, 'TopicToQueueSubscription')
    expect(subscription).toMatchObject({ FilterPolicy: { kind: ['order'] }, FilterPolicyScope: 'MessageBody' })
    expect(subscription).not.toHaveProperty('RawMessageDelivery')
  })

  it('is refused nothing but reported where the key lets no service in', () => {
    const { errors } = exported('managed-key', (world) => {
      const topic = world.add(TOPIC)
      world.replace({ ...topic, properties: { KmsMasterKeyId: 'alias/aws/sns' } })
      world.connect('events-rule-publishes-to-sns-topic', world.add(RULE).id, topic.id)
    })
    expect(errors).toHaveLength(1)
  })
})

describe('state machines and functions that call each other', () => {
  it('form no cycle', () => {
    const { template, errors } = exported('mutual', (world) => {
      const [first, second, code] = [world.add(MACHINE), world.add(MACHINE), world.add(FUNCTION)]
      const starts = 'step-functions-state-machine-starts-step-functions-state-machine'
      world.connect(starts, first.id, second.id, { access: 'startAndFollow' })
      world.connect(starts, second.id, first.id)
      world.connect('step-functions-state-machine-invokes-lambda-function', first.id, code.id)
      world.connect('lambda-function-starts-step-functions-state-machine', code.id, first.id)
    })
    expect(errors).toEqual([])
    expect(cyclic(template)).toEqual([])
  })
})

describe('these templates', () => {
  it('hold no error for the validator of AWS', async () => {
    expect(await errorsOfAwsValidator(seen)).toEqual([])
  }, 1_500_000)

  it.skipIf(!hasCfnLint())(
    'hold no error for cfn-lint',
    async () => {
      expect(await errorsOfCfnLint(seen)).toEqual([])
    },
    300_000,
  )
})
