import type { NumberField, SwitchField, TextField } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import { getAtt } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { Match } from './relation'
import type { Scope } from './scope'

/** What every target of a schedule asks. */
export const scheduleTargetOptions = {
  input: {
    control: 'text',
    label: 'What is sent',
    multiline: true,
    placeholder: '{"job": "nightly"}',
    help: 'Empty: an empty message.',
  } satisfies TextField,
  retries: {
    control: 'number',
    label: 'Retries',
    min: 0,
    max: 185,
    help: 'Empty: 185, over at most 24 hours.',
  } satisfies NumberField,
  deadLetter: {
    control: 'switch',
    label: 'Keep what could not be delivered',
    help: 'In a queue of its own, for 14 days.',
    default: false,
  } satisfies SwitchField,
} as const

/** The values of these options. */
export interface ScheduleTarget {
  readonly input: string
  readonly retries: number | undefined
  readonly deadLetter: boolean
}

/** The source of every connection that gives a schedule its target. */
export const scheduleSource: Match = { types: ['AWS::Scheduler::Schedule'] }

/** The principal that acts for schedules. */
export const SCHEDULER = 'scheduler.amazonaws.com'

/** What a schedule starts. `role` is the logical id of the role it acts through; `details` are what the target's type needs. */
export function scheduleTarget(
  schedule: ResourceNode,
  arn: Json,
  role: string,
  options: ScheduleTarget,
  scope: Scope,
  details: JsonObject = {},
): Contribution[] {
  const settings: JsonObject = {
    Arn: arn,
    RoleArn: getAtt(role, 'Arn'),
    ...details,
    ...(options.input !== '' && { Input: options.input }),
    ...(options.retries !== undefined && { 'RetryPolicy.MaximumRetryAttempts': options.retries }),
    ...(options.deadLetter && { 'DeadLetterConfig.Arn': getAtt(scope.generated('deadLetterQueue'), 'Arn') }),
  }
  return [
    ...Object.entries(settings).map(
      ([path, value]): Contribution => ({ do: 'set', resource: schedule.logicalId, path: `Target.${path}`, value }),
    ),
    ...(options.deadLetter ? deadLetterQueue(role, scope) : []),
  ]
}

function deadLetterQueue(role: string, scope: Scope): Contribution[] {
  const queue = getAtt(scope.generated('deadLetterQueue'), 'Arn')
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
      do: 'append',
      resource: role,
      path: 'Policies.0.PolicyDocument.Statement',
      value: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue },
    },
  ]
}
