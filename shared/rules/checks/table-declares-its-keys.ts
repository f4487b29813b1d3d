import { isExpression } from '../../template/intrinsics'
import { isJsonObject, type Json } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { listed, nameOf } from '../naming'
import type { Rule } from '../rule'
import { itemsOf, settingOf } from '../settings'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html */
export const tableDeclaresItsKeys: Rule = {
  id: 'table-declares-its-keys',
  severity: 'error',
  title: 'A table declares the attributes its keys and indexes use, and no others',
  reason: 'DynamoDB refuses a key without a declared type, and a declared attribute that no key uses.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html',
  check: (context) =>
    context.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').flatMap((table) => {
      const definitions = settingOf(table, 'AttributeDefinitions')
      const keys = usedKeys(table.properties)
      if (!Array.isArray(definitions) || !keys) return []
      const declared = definitions.map((each) => (isJsonObject(each) ? each.AttributeName : undefined))
      if (declared.some((name) => typeof name !== 'string')) return []
      const missing = keys.filter((name) => !declared.includes(name))
      const spare = declared.filter((name): name is string => typeof name === 'string' && !keys.includes(name))
      if (missing.length === 0 && spare.length === 0) return []
      const wanted = [
        ...definitions.filter((each) => isJsonObject(each) && keys.includes(String(each.AttributeName))),
        ...missing.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      ]
      return [
        {
          message: `${nameOf(table)} ${wording(missing, spare)}.`,
          where: context.at(table, 'AttributeDefinitions'),
          ...offerProperties(context, table, 'Declare what the keys use', { AttributeDefinitions: wanted }),
        },
      ]
    }),
  fix: applyMending,
}

function wording(missing: readonly string[], spare: readonly string[]): string {
  if (missing.length > 0) return `has keys it does not declare: ${listed(missing)}`
  return `declares what no key uses: ${listed(spare)}`
}

/** The attributes of all keys; undefined: an expression may add more. */
function usedKeys(properties: { readonly [key: string]: Json }): string[] | undefined {
  const indexes = [properties.GlobalSecondaryIndexes, properties.LocalSecondaryIndexes]
  if ([properties.KeySchema, ...indexes].some(isExpression)) return undefined
  const all = [properties, ...indexes.flatMap(itemsOf)]
  const names = all
    .flatMap((each) => (isJsonObject(each) ? itemsOf(each.KeySchema) : []))
    .map((key) => (isJsonObject(key) ? key.AttributeName : undefined))
  return names.every((name) => typeof name === 'string') ? [...new Set(names as string[])] : undefined
}
