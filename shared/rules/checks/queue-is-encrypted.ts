import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html */
export const queueIsEncrypted: Rule = {
  id: 'queue-is-encrypted',
  severity: 'warning',
  title: 'A queue encrypts its messages',
  reason: 'SQS encrypts messages by itself unless it is told not to, at no cost.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  check: (context) =>
    context
      .ofType('AWS::SQS::Queue')
      .filter((queue) => [false, 'false'].includes(settingOf(queue, 'SqsManagedSseEnabled') as string))
      .filter((queue) => settingOf(queue, 'KmsMasterKeyId') === undefined)
      .map((queue) => ({
        message: `${nameOf(queue)} is told not to encrypt its messages.`,
        where: context.at(queue, 'SqsManagedSseEnabled'),
        ...offerProperties(context, queue, 'Encrypt them', { SqsManagedSseEnabled: true }),
      })),
  fix: applyMending,
}
