import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** Who calls a function without waiting for its answer. */
const ASYNCHRONOUS = new Map([
  ['s3.amazonaws.com', 'a bucket'],
  ['sns.amazonaws.com', 'a topic'],
  ['events.amazonaws.com', 'an event rule'],
])

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
export const failedCallsGoSomewhere: Rule = {
  id: 'failed-calls-go-somewhere',
  severity: 'information',
  title: 'A function that nobody waits for has somewhere to put what it could not handle',
  reason: 'After two more attempts Lambda drops the event. A queue or topic for failures keeps it.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  check: (context) => {
    const told = new Set<CheckedResource>()
    return context.ofType('AWS::Lambda::Permission').flatMap((permission) => {
      const caller = ASYNCHRONOUS.get(String(settingOf(permission, 'Principal')))
      const code = referredTo(context, settingOf(permission, 'FunctionName'))
      if (!caller || code?.type !== 'AWS::Lambda::Function' || told.has(code) || keepsFailures(context, code)) return []
      told.add(code)
      return [
        {
          message: `${nameOf(code)} is called by ${caller}, and an event it cannot handle is dropped.`,
          where: context.at(code, 'DeadLetterConfig'),
        },
      ]
    })
  },
}

function keepsFailures(context: RuleContext, code: CheckedResource): boolean {
  if (settingOf(code, 'DeadLetterConfig') !== undefined) return true
  return context
    .ofType('AWS::Lambda::EventInvokeConfig')
    .some(
      (each) =>
        referredTo(context, each.properties.FunctionName) === code &&
        settingOf(each, 'DestinationConfig.OnFailure') !== undefined,
    )
}
