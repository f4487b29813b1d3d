import { referencesIn } from '../../template/references'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'

const LISTS = ['AlarmActions', 'OKActions', 'InsufficientDataActions']

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html */
export const alarmTellsSomeone: Rule = {
  id: 'alarm-tells-someone',
  severity: 'information',
  title: 'An alarm tells somebody',
  reason: 'An alarm without an action only changes its colour on a page that nobody may be looking at.',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  check: (context) =>
    context
      .ofType('AWS::CloudWatch::Alarm')
      .filter((alarm) =>
        LISTS.every((path) => {
          const list = settingOf(alarm, path)
          return list === undefined || (Array.isArray(list) && list.length === 0)
        }),
      )
      .filter((alarm) => !isPartOfAnother(context, alarm))
      .map((alarm) => ({
        message: `${nameOf(alarm)} tells nobody when it goes off. Draw a line to a topic.`,
        where: context.at(alarm, 'AlarmActions'),
      })),
}

function isPartOfAnother(context: RuleContext, { id }: CheckedResource): boolean {
  return context
    .ofType('AWS::CloudWatch::CompositeAlarm')
    .some((other) => referencesIn(other.properties.AlarmRule).some(({ name }) => name === id))
}
