import { isJsonObject } from '../../template/json'
import { nameOf } from '../naming'
import { isFifo } from '../queues'
import type { Rule } from '../rule'
import { itemsOf, settingIn, settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html */
export const fifoTargetsNameAGroup: Rule = {
  id: 'fifo-targets-name-a-group',
  severity: 'error',
  title: 'A rule that fills a FIFO queue names the message group',
  reason: 'A FIFO queue refuses messages without a group, so every event would be lost.',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html',
  check: (context) =>
    context.ofType('AWS::Events::Rule').flatMap((rule) =>
      itemsOf(settingOf(rule, 'Targets')).flatMap((target, index) => {
        const queue = isJsonObject(target) ? referredTo(context, target.Arn) : undefined
        if (queue?.type !== 'AWS::SQS::Queue' || !isFifo(queue)) return []
        if (settingIn(target, ['SqsParameters', 'MessageGroupId']) !== undefined) return []
        return [
          {
            message: `${nameOf(rule)} fills the FIFO queue ${nameOf(queue)} without naming a message group.`,
            where: context.at(rule, `Targets.${index}`),
          },
        ]
      }),
    ),
}
