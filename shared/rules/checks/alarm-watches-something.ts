import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html */
export const alarmWatchesSomething: Rule = {
  id: 'alarm-watches-something',
  severity: 'error',
  title: 'An alarm watches a metric',
  reason: 'CloudWatch refuses an alarm that does not say what it watches.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html',
  check: (context) =>
    context
      .ofType('AWS::CloudWatch::Alarm')
      .filter((alarm) =>
        ['MetricName', 'Metrics', 'EvaluationCriteria'].every((path) => settingOf(alarm, path) === undefined),
      )
      .map((alarm) => ({
        message: `${nameOf(alarm)} watches nothing yet. Draw a line to what it watches, or name a metric.`,
        where: context.at(alarm, 'MetricName'),
      })),
}
