import { applyMending, offer, propertySteps } from '../mending'
import { nameOf } from '../naming'
import { isFifo, queueMappings } from '../queues'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'

const MOST = 10

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const fifoBatchHasAtMostTen: Rule = {
  id: 'fifo-batch-has-at-most-ten',
  severity: 'error',
  title: 'A batch from a FIFO queue has ten messages at most',
  reason: 'Lambda refuses a larger batch from a FIFO queue.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  check: (context) =>
    queueMappings(context).flatMap(({ mapping, queue }) => {
      const size = settingOf(mapping, 'BatchSize')
      if (!isFifo(queue) || typeof size !== 'number' || size <= MOST) return []
      return [
        {
          message: `${nameOf(queue)} is a FIFO queue and hands over ${size} messages at once; ${MOST} is the most.`,
          where: context.at(mapping, 'BatchSize'),
          ...offer(`Set it to ${MOST}`, smallerBatch(context, mapping)),
        },
      ]
    }),
  fix: applyMending,
}

function smallerBatch(context: RuleContext, mapping: CheckedResource) {
  const { cause } = mapping
  if (cause.kind !== 'connection') return propertySteps(context, mapping, { BatchSize: MOST })
  return [{ do: 'option', connection: cause.id, name: 'batchSize', value: MOST } as const]
}
