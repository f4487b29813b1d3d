import { describe, expect, it } from 'vitest'
import { environmentName } from '../../shared/relations/environment-name'

describe('environmentName', () => {
  it.each([
    ['Orders', 'TABLE_NAME', 'ORDERS_TABLE_NAME'],
    ['OrdersTable', 'TABLE_NAME', 'ORDERS_TABLE_NAME'],
    ['Table', 'TABLE_NAME', 'TABLE_NAME'],
    ['Queue2', 'QUEUE_URL', 'QUEUE2_QUEUE_URL'],
    ['MyAPIKeys', 'SECRET_ARN', 'MY_API_KEYS_SECRET_ARN'],
    ['PostgreSQL', 'HOST', 'POSTGRESQL_HOST'],
    ['OrdersDynamoDB', 'TABLE_NAME', 'ORDERS_DYNAMODB_TABLE_NAME'],
    ['MySQLReplica2', 'HOST', 'MYSQL_REPLICA2_HOST'],
    ['IoTags', 'TABLE_NAME', 'IO_TAGS_TABLE_NAME'],
    ['OrdersEventBus', 'EVENT_BUS_NAME', 'ORDERS_EVENT_BUS_NAME'],
  ])('says %s with %s as %s', (logicalId, suffix, name) => {
    expect(environmentName(logicalId, suffix)).toBe(name)
  })

  it('keeps away from names that platforms reserve or refuse', () => {
    expect(environmentName('AwsLambda', 'FUNCTION_NAME')).toBe('MY_AWS_LAMBDA_FUNCTION_NAME')
    expect(environmentName('3rdParty', 'QUEUE_URL')).toBe('MY_3RD_PARTY_QUEUE_URL')
  })
})
