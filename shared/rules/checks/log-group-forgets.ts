import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

const DAYS = 30

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html */
export const logGroupForgets: Rule = {
  id: 'log-group-forgets',
  severity: 'information',
  title: 'A log group says how long it keeps what it is told',
  reason: 'Otherwise logs are kept, and paid for, for ever.',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  check: (context) =>
    context
      .ofType('AWS::Logs::LogGroup')
      .filter((group) => settingOf(group, 'RetentionInDays') === undefined)
      .map((group) => ({
        message: `${nameOf(group)} keeps everything for ever.`,
        where: context.at(group, 'RetentionInDays'),
        ...offerProperties(context, group, `Keep ${DAYS} days`, { RetentionInDays: DAYS }),
      })),
  fix: applyMending,
}
