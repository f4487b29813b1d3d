import { isJsonObject } from '../../template/json'
import { nameOf } from '../naming'
import { isFifo } from '../queues'
import type { Rule } from '../rule'
import { itemsOf, settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

const LISTS = [
  { path: 'NotificationConfiguration.QueueConfigurations', property: 'Queue' },
  { path: 'NotificationConfiguration.TopicConfigurations', property: 'Topic' },
] as const

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html */
export const bucketNotifiesStandardQueues: Rule = {
  id: 'bucket-notifies-standard-queues',
  severity: 'error',
  title: 'A bucket tells standard queues and topics only',
  reason: 'S3 cannot send to FIFO queues or topics. EventBridge in between can.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  check: (context) =>
    context.ofType('AWS::S3::Bucket').flatMap((bucket) =>
      LISTS.flatMap(({ path, property }) =>
        itemsOf(settingOf(bucket, path)).flatMap((item, index) => {
          const target = isJsonObject(item) ? referredTo(context, item[property]) : undefined
          if (!target || !isFifo(target)) return []
          return [
            {
              message: `${nameOf(bucket)} cannot tell ${nameOf(target)}, because that is FIFO.`,
              where: context.at(bucket, `${path}.${index}`),
            },
          ]
        }),
      ),
    ),
}
