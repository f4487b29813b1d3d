import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import { isFifo, queueMappings } from '../queues'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

const LARGE_FROM = 11

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const largeBatchesWait: Rule = {
  id: 'large-batches-wait',
  severity: 'error',
  title: 'Batches of more than ten messages wait a second or longer to fill',
  reason: 'SQS gives ten messages at a time, so Lambda refuses larger batches that do not wait.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  check: (context) =>
    queueMappings(context)
      .filter(({ queue }) => !isFifo(queue))
      .filter(({ mapping }) => Number(settingOf(mapping, 'BatchSize')) >= LARGE_FROM)
      .filter(({ mapping }) => (settingOf(mapping, 'MaximumBatchingWindowInSeconds') ?? 0) === 0)
      .map(({ mapping, queue }) => ({
        message: `${nameOf(queue)} hands over more than ten messages at once, but does not wait for them.`,
        where: context.at(mapping, 'MaximumBatchingWindowInSeconds'),
        ...offerProperties(context, mapping, 'Wait 1 s', { MaximumBatchingWindowInSeconds: 1 }),
      })),
  fix: applyMending,
}
