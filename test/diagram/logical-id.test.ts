import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeLogicalId, logicalIdFrom } from '../../shared/diagram/logical-id'
import { LOGICAL_ID } from '../../shared/template/types'
import { WEIRD_LABELS } from '../support/arbitrary-diagram'

const none = new Set<string>()

describe('a logical id from a label', () => {
  it.each([
    ['Orders', 'Orders'],
    ['fulfil order', 'FulfilOrder'],
    ['a: b', 'AB'],
    ['Ünïcödé ñame', 'UnicodeName'],
    ['HTTP API v2', 'HTTPAPIV2'],
    ['日本', 'Queue'],
    ['😀', 'Queue'],
    ['!!!', 'Queue'],
    ['', 'Queue'],
    ['2nd queue', 'Queue2ndQueue'],
    [`\${AWS::AccountId}`, 'AWSAccountId'],
    ['line\nResources:', 'LineResources'],
  ])('%j gives %s', (label, id) => {
    expect(logicalIdFrom(label, 'Queue', none)).toBe(id)
  })

  it('takes the first number that is free', () => {
    expect(logicalIdFrom('Queue', 'X', new Set(['Queue']))).toBe('Queue2')
    expect(logicalIdFrom('Queue', 'X', new Set(['Queue', 'Queue2', 'Queue4']))).toBe('Queue3')
    expect(logicalIdFrom('日本', 'Queue', new Set(['Queue']))).toBe('Queue2')
  })

  it('is never longer than CloudFormation takes, and still unique', () => {
    const long = logicalIdFrom('x'.repeat(400), 'Queue', none)
    expect(long).toHaveLength(255)
    const second = freeLogicalId('x'.repeat(400), new Set(['x'.repeat(255)]))
    expect(second).toBe(`${'x'.repeat(254)}2`)
  })

  it('is valid and free for any label', () => {
    const labels = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...WEIRD_LABELS))
    fc.assert(
      fc.property(fc.array(labels, { maxLength: 30 }), (all) => {
        const taken = new Set<string>()
        for (const label of all) {
          const id = logicalIdFrom(label, 'Queue', taken)
          expect(id).toMatch(LOGICAL_ID)
          expect(taken.has(id)).toBe(false)
          taken.add(id)
        }
      }),
    )
  })
})
