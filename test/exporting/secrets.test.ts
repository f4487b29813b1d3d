import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { JsonObject } from '../../shared/template/json'
import { drawing } from '../support/drawings'

const exportedDatabase = (properties: JsonObject, more = {}) =>
  exportTemplate(drawing({ Data: ['AWS::RDS::DBInstance', properties, { owns: undefined, ...more }] }))

describe('a password typed into a property', () => {
  it('is asked for at deployment instead of being written', () => {
    const { template, problems } = exportedDatabase({ MasterUserPassword: 'hunter22' })
    expect(JSON.stringify(template)).not.toContain('hunter22')
    expect(template.Resources.Data?.Properties?.MasterUserPassword).toEqual({ Ref: 'DataMasterUserPassword' })
    expect(template.Parameters?.DataMasterUserPassword).toMatchObject({ Type: 'String', NoEcho: true })
    expect(template.Parameters?.DataMasterUserPassword).not.toHaveProperty('Default')
    expect(problems.map(({ rule, where }) => [rule, where.node])).toEqual([['export-secret-withheld', 'data']])
  })

  it('leaves dynamic references and expressions as they are', () => {
    for (const secret of ['{{resolve:secretsmanager:orders}}', { Ref: 'Password' }]) {
      const { template, problems } = exportedDatabase({ MasterUserPassword: secret })
      expect(template.Resources.Data?.Properties?.MasterUserPassword).toEqual(secret)
      expect(problems).toEqual([])
    }
  })

  it('gives each secret a name that nothing else has', () => {
    const { template } = exportTemplate(
      drawing(
        {
          Data: ['AWS::RDS::DBInstance', { MasterUserPassword: 'a-b-c' }, { owns: undefined }],
          Broker: ['AWS::AmazonMQ::Broker', { Users: [{ Password: 'one' }, { Password: 'two' }] }, { owns: undefined }],
        },
        { template: { parameters: { DataMasterUserPassword: { Type: 'String' } } } },
      ),
    )
    expect(Object.keys(template.Parameters ?? {}).sort()).toEqual([
      'BrokerPassword',
      'BrokerPassword2',
      'DataMasterUserPassword',
      'DataMasterUserPassword2',
    ])
  })

  it('is written back where the template came from outside', () => {
    const { template } = exportedDatabase({ MasterUserPassword: 'hunter22' }, { owns: {} })
    expect(template.Resources.Data?.Properties?.MasterUserPassword).toBe('hunter22')
  })
})
