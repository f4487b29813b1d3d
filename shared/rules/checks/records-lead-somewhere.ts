import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { settingOf } from '../settings'

const SECONDS = 300

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html */
export const recordsLeadSomewhere: Rule = {
  id: 'records-lead-somewhere',
  severity: 'error',
  title: 'A record leads to something, either as an alias or with values and a time to live',
  reason: 'Route 53 refuses a record that leads nowhere, and one that is both an alias and a list of values.',
  source:
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
  check: (context) =>
    context.ofType('AWS::Route53::RecordSet').flatMap((record) => {
      const reason = objection(record)
      if (!reason) return []
      return [
        {
          message: `${nameOf(record)} ${reason}.`,
          where: context.at(record, 'ResourceRecords'),
          ...(reason.includes('time to live') &&
            offerProperties(context, record, `Let it live ${SECONDS} s`, { TTL: String(SECONDS) })),
        },
      ]
    }),
  fix: applyMending,
}

function objection(record: CheckedResource): string | undefined {
  const [alias, values, life] = ['AliasTarget', 'ResourceRecords', 'TTL'].map((path) => settingOf(record, path))
  if (alias === undefined && values === undefined) return 'leads nowhere yet. Draw a line to what it stands for'
  if (alias !== undefined && values !== undefined && typeof alias === 'object' && Array.isArray(values)) {
    return 'is an alias and has values; it can only be one of both'
  }
  return values !== undefined && alias === undefined && life === undefined
    ? 'has values but no time to live'
    : undefined
}
