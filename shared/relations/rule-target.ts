import type { CodeField, NumberField, SwitchField } from '../catalogue/field'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { getAtt, isExpression, ref } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import { onBehalfOf } from './delivery-policy'
import type { Match } from './relation'
import type { Scope } from './scope'

/** What every target of an EventBridge rule asks. */
export const ruleTargetOptions = {
  input: {
    control: 'code',
    language: 'json',
    label: 'Sent instead of the event',
    help: 'Empty: the event as it is.',
  } satisfies CodeField,
  retries: {
    control: 'number',
    label: 'Retries',
    min: 0,
    max: 185,
    help: 'Empty: 185, over at most 24 hours.',
  } satisfies NumberField,
  maximumAge: { control: 'number', label: 'Gives up after', unit: 's', min: 60, max: 86400 } satisfies NumberField,
  deadLetter: {
    control: 'switch',
    label: 'Keep what could not be delivered',
    help: 'In a queue of its own, for 14 days.',
    default: false,
  } satisfies SwitchField,
} as const

/** The values of `ruleTargetOptions`. */
export interface RuleTarget {
  readonly input: Json | undefined
  readonly retries: number | undefined
  readonly maximumAge: number | undefined
  readonly deadLetter: boolean
}

/** The source of every connection that gives a rule a target. */
export const ruleSource: Match = { types: ['AWS::Events::Rule'] }

/** One target of a rule. `details` are what its type needs beside its ARN, such as a role. */
export function ruleTarget(
  rule: ResourceNode,
  target: ResourceNode,
  arn: Json,
  options: RuleTarget,
  scope: Scope,
  details: JsonObject = {},
): Contribution[] {
  const value: JsonObject = {
    // Names of targets are shorter than logical ids may be.
    Id: target.logicalId.slice(0, 64),
    Arn: arn,
    ...details,
    ...(options.input !== undefined && options.input !== '' && { Input: inputText(options.input) }),
    ...retryPolicy(options),
    ...(options.deadLetter && { DeadLetterConfig: { Arn: getAtt(scope.generated('deadLetterQueue'), 'Arn') } }),
  }
  return [
    { do: 'append', resource: rule.logicalId, path: 'Targets', value },
    ...(options.deadLetter ? deadLetterQueue(rule, scope) : []),
  ]
}

/** A FIFO target is refused where EventBridge cannot write to it. */
export function refuseFifo(node: DiagramNode, property: string): string | undefined {
  const fifo = node.kind === 'resource' && node.properties[property] === true
  return fifo ? `${node.label} keeps order (FIFO), which this source cannot deliver to` : undefined
}

function inputText(input: Json): Json {
  return typeof input === 'string' || isExpression(input) ? input : JSON.stringify(input)
}

function retryPolicy({ retries, maximumAge }: RuleTarget): JsonObject {
  if (retries === undefined && maximumAge === undefined) return {}
  return {
    RetryPolicy: {
      ...(retries !== undefined && { MaximumRetryAttempts: retries }),
      ...(maximumAge !== undefined && { MaximumEventAgeInSeconds: maximumAge }),
    },
  }
}

function deadLetterQueue(rule: ResourceNode, scope: Scope): Contribution[] {
  const queue = scope.generated('deadLetterQueue')
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: getAtt(queue, 'Arn'),
    Condition: onBehalfOf(scope.arn(rule)),
  }
  return [
    {
      do: 'add',
      slot: 'deadLetterQueue',
      resource: {
        Type: 'AWS::SQS::Queue',
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
        Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1209600 },
      },
    },
    {
      do: 'add',
      slot: 'deadLetterQueuePolicy',
      resource: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { Queues: [ref(queue)], PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
      },
    },
  ]
}
