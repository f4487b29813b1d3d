import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html */
export const rulesSayWhenTheyFire: Rule = {
  id: 'rules-say-when-they-fire',
  severity: 'error',
  title: 'An event rule has a pattern or a schedule',
  reason: 'EventBridge refuses a rule that has neither.',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html',
  check: (context) =>
    context
      .ofType('AWS::Events::Rule')
      .filter((rule) => ['EventPattern', 'ScheduleExpression'].every((path) => settingOf(rule, path) === undefined))
      .map((rule) => ({
        message: `${nameOf(rule)} says neither which events it waits for nor when it fires.`,
        where: context.at(rule, 'EventPattern'),
      })),
}
