import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
export const schedulesAreReadable: Rule = {
  id: 'schedules-are-readable',
  severity: 'error',
  title: 'A schedule is a rate or a cron expression that AWS can read',
  reason: 'AWS refuses rate(1 minutes) as well as rate(5 minute), and a cron expression must have six parts.',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html',
  check: (context) =>
    context.ofType('AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap((rule) => {
      const text = settingOf(rule, 'ScheduleExpression')
      if (typeof text !== 'string') return []
      const { reason, wanted } = objection(text)
      if (!reason) return []
      return [
        {
          message: `${nameOf(rule)}: the schedule ${text} ${reason}.`,
          where: context.at(rule, 'ScheduleExpression'),
          ...(wanted && offerProperties(context, rule, `Set it to ${wanted}`, { ScheduleExpression: wanted })),
        },
      ]
    }),
  fix: applyMending,
}

function objection(text: string): { reason?: string; wanted?: string } {
  const rate = /^rate\((\d+) (minute|hour|day)(s?)\)$/.exec(text)
  if (rate) {
    const [, count, unit, plural] = rate
    if (Number(count) === 0) return { reason: 'never fires' }
    const isOne = count === '1'
    if (isOne === (plural === '')) return {}
    return { reason: `must say ${unit}${isOne ? '' : 's'}`, wanted: `rate(${count} ${unit}${isOne ? '' : 's'})` }
  }
  const cron = /^cron\((.*)\)$/.exec(text)
  if (cron) return cronObjection((cron[1] ?? '').trim().split(/\s+/))
  return /^at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)$/.test(text)
    ? {}
    : { reason: 'is neither a rate nor a cron expression' }
}

function cronObjection(parts: readonly string[]): { reason?: string; wanted?: string } {
  if (parts.length !== 6) return { reason: `has ${parts.length} parts instead of six` }
  const [, , dayOfMonth, , dayOfWeek] = parts
  if (dayOfMonth !== '?' && dayOfWeek !== '?') {
    return { reason: 'must have ? for the day of the month or for the day of the week' }
  }
  return {}
}
