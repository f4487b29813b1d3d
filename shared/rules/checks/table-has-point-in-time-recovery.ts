import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOff, settingOf } from '../settings'

const PATH = 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html */
export const tableHasPointInTimeRecovery: Rule = {
  id: 'table-has-point-in-time-recovery',
  severity: 'warning',
  title: 'A table can be brought back to an earlier moment',
  reason:
    'A faulty program can overwrite a whole table in seconds. With this, any second of the last 35 days comes back.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
  check: (context) =>
    context
      .ofType('AWS::DynamoDB::Table')
      .filter((table) => isOff(settingOf(table, PATH)))
      .map((table) => ({
        message: `${nameOf(table)} cannot be brought back to an earlier moment.`,
        where: context.at(table, 'PointInTimeRecoverySpecification'),
        ...offerProperties(context, table, 'Turn on point-in-time recovery', { [PATH]: true }),
      })),
  fix: applyMending,
}
