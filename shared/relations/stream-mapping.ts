import type { ChoiceField, NumberField, SwitchField } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** What a function that reads a stream asks. */
export const streamMappingOptions = {
  start: {
    control: 'choice',
    label: 'Starts with',
    default: 'LATEST',
    choices: [
      { value: 'LATEST', label: 'what comes from now on' },
      { value: 'TRIM_HORIZON', label: 'the oldest there is' },
    ],
  } satisfies ChoiceField,
  batchSize: { control: 'number', label: 'Batch size', default: 100, min: 1, max: 10000 },
  batchWindow: { control: 'number', label: 'Wait to fill a batch', unit: 's', default: 0, min: 0, max: 300 },
  parallel: {
    control: 'number',
    label: 'Batches at once per shard',
    default: 1,
    min: 1,
    max: 10,
    help: 'Order is kept for each key.',
  },
  retries: {
    control: 'number',
    label: 'Retries',
    default: 10,
    min: -1,
    max: 10000,
    help: 'A batch that keeps failing holds up its shard; -1 tries until the records expire.',
  },
  bisect: { control: 'switch', label: 'Halve a batch that fails', default: true } satisfies SwitchField,
  reportFailures: { control: 'switch', label: 'Report failures one by one', default: true } satisfies SwitchField,
} as const satisfies Record<string, ChoiceField | NumberField | SwitchField>

/** The values of `streamMappingOptions`. */
export interface StreamMapping {
  readonly start: string | number
  readonly batchSize: number
  readonly batchWindow: number
  readonly parallel: number
  readonly retries: number
  readonly bisect: boolean
  readonly reportFailures: boolean
}

/** Has a function read a stream, once the function's role may. */
export function mapStream(stream: Json, target: ResourceNode, options: StreamMapping, scope: Scope): Contribution[] {
  return [
    {
      do: 'add',
      slot: 'mapping',
      resource: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: stream,
          FunctionName: scope.ref(target),
          StartingPosition: options.start,
          BatchSize: options.batchSize,
          ...(options.batchWindow > 0 && { MaximumBatchingWindowInSeconds: options.batchWindow }),
          ...(options.parallel > 1 && { ParallelizationFactor: options.parallel }),
          MaximumRetryAttempts: options.retries,
          ...(options.bisect && { BisectBatchOnFunctionError: true }),
          ...(options.reportFailures && { FunctionResponseTypes: ['ReportBatchItemFailures'] }),
        },
      },
    },
    { do: 'wait', resource: scope.generated('mapping'), for: { grantsOf: target.id } },
  ]
}
