import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

const STREAMS = new Set(['AWS::Kinesis::Stream', 'AWS::DynamoDB::Table'])

/** https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html */
export const streamsDoNotBlock: Rule = {
  id: 'streams-do-not-block',
  severity: 'information',
  title: 'A stream is not held up by one record that cannot be handled',
  reason: 'Records come in order, so Lambda tries a faulty one until it is too old, and nothing behind it is handled.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  check: (context) =>
    context.ofType('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
      const source = referredTo(context, settingOf(mapping, 'EventSourceArn'))
      if (!source || !STREAMS.has(source.type)) return []
      const limits = ['MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'DestinationConfig.OnFailure']
      if (limits.some((path) => settingOf(mapping, path) !== undefined)) return []
      return [
        {
          message: `One record of ${nameOf(source)} that cannot be handled holds up all behind it.`,
          where: context.at(mapping),
        },
      ]
    }),
}
