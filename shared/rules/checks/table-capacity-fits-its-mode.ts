import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html */
export const tableCapacityFitsItsMode: Rule = {
  id: 'table-capacity-fits-its-mode',
  severity: 'error',
  title: 'A table names its capacity when it is paid by capacity, and only then',
  reason: 'DynamoDB refuses a provisioned table without capacity, and capacity on a table that is paid by the request.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html',
  check: (context) =>
    context.ofType('AWS::DynamoDB::Table').flatMap((table) => {
      const mode = settingOf(table, 'BillingMode') ?? 'PROVISIONED'
      const capacity = settingOf(table, 'ProvisionedThroughput')
      const onDemand = mode === 'PAY_PER_REQUEST'
      if (typeof mode !== 'string' || (capacity !== undefined && typeof capacity !== 'object')) return []
      if (onDemand === (capacity === undefined)) return []
      return [
        {
          message: onDemand
            ? `${nameOf(table)} is paid by the request, but names a capacity.`
            : `${nameOf(table)} is paid by capacity, but names none.`,
          where: context.at(table, onDemand ? 'ProvisionedThroughput' : 'BillingMode'),
          ...offerProperties(
            context,
            table,
            onDemand ? 'Remove the capacity' : 'Pay by the request',
            onDemand ? { ProvisionedThroughput: undefined } : { BillingMode: 'PAY_PER_REQUEST' },
          ),
        },
      ]
    }),
  fix: applyMending,
}
