import { describe, expect, it } from 'vitest'
import { fittingNames, openNameAt, withName } from '../../renderer/inspector/sub-completion'

describe('sub-completion', () => {
  it('finds the name at the caret', () => {
    expect(openNameAt(`arn:\${AWS::Re`, 13)).toEqual({ from: 6, typed: 'AWS::Re' })
    expect(openNameAt(`\${`, 2)).toEqual({ from: 2, typed: '' })
    expect(openNameAt(`\${A} b`, 6)).toBeUndefined()
    expect(openNameAt(`\${!A`, 4)).toBeUndefined()
  })

  it('puts the whole name there and closes it once', () => {
    expect(withName(`x-\${Ord`, 7, 'Orders')).toEqual({ text: `x-\${Orders}`, caret: 11 })
    expect(withName(`x-\${Ord} y`, 7, 'Orders')).toEqual({ text: `x-\${Orders} y`, caret: 11 })
    expect(withName('x-', 2, 'Orders')).toEqual({ text: `x-\${Orders}`, caret: 11 })
  })

  it('offers names that begin so before those that hold it', () => {
    expect(fittingNames(['FulfilOrder', 'Orders', 'Vpc'], 'ord')).toEqual(['Orders', 'FulfilOrder'])
  })
})
