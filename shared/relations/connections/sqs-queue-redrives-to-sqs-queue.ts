import type { ResourceNode } from '../../diagram/types'
import { sub } from '../../template/intrinsics'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

const ID = 'sqs-queue-redrives-to-sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html */
export const sqsQueueRedrivesToSqsQueue = connectionKind({
  id: ID,
  title: 'moves failures to',
  line: 'manages',
  source: { types: ['AWS::SQS::Queue'] },
  target: { types: ['AWS::SQS::Queue'] },
  rank: 10,
  plain: 'A message of {source} that fails again and again is put aside in {target}.',
  options: {
    maximumReceives: { control: 'number', label: 'Tries', default: 3, min: 1, max: 1000 },
  },
  detail: ({ maximumReceives }) => `after ${maximumReceives} tries`,
  refuse: (source, target) =>
    isFifo(source) === isFifo(target)
      ? undefined
      : 'A FIFO queue moves failures to a FIFO queue, and a standard queue to a standard queue',
  write: ({ source, target, options }, scope) => {
    if (movesTo(target.id, source.id, scope)) {
      const message = `Failures would go round in a circle between ${source.label} and ${target.label}`
      return [{ do: 'report', severity: 'error', message }]
    }
    const resource = source.logicalId
    return [
      { do: 'set', resource, path: 'RedrivePolicy.deadLetterTargetArn', value: scope.arn(target) },
      { do: 'set', resource, path: 'RedrivePolicy.maxReceiveCount', value: options.maximumReceives },
      ...allowSource(source, target, scope),
    ]
  },
})

function isFifo(node: { readonly kind: string; readonly properties?: ResourceNode['properties'] }): boolean {
  return node.properties?.FifoQueue === true
}

/**
 * Which queues may use the dead-letter queue. It must not refer to them, since they refer to it, so they can only be listed
 * where all of them have a name the user chose; else any queue of the account may, as SQS has it by default.
 */
function allowSource(source: ResourceNode, target: ResourceNode, scope: Scope): Contribution[] {
  const sources = scope.index
    .connectionsOf(target.id)
    .filter((connection) => connection.kind === ID && connection.target === target.id)
    .map((connection) => scope.index.resource(connection.source))
  if (!sources.every((each) => typeof each?.properties.QueueName === 'string')) return []
  const resource = target.logicalId
  const arn = sub(
    `arn:\${AWS::Partition}:sqs:\${AWS::Region}:\${AWS::AccountId}:${String(source.properties.QueueName)}`,
  )
  return [
    { do: 'set', resource, path: 'RedriveAllowPolicy.redrivePermission', value: 'byQueue' },
    { do: 'append', resource, path: 'RedriveAllowPolicy.sourceQueueArns', value: arn },
  ]
}

function movesTo(from: string, queue: string, scope: Scope, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return scope.index
    .connectionsOf(from)
    .filter((each) => each.kind === ID && each.source === from)
    .some((each) => each.target === queue || movesTo(each.target, queue, scope, seen))
}
