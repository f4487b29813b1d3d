import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../shared/template/json'
import { mergePatchBetween, mergePatched } from '../../shared/template/merge-patch'

const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean())
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    plain,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), tie('value'), { maxKeys: 3 }),
  ),
})).value

describe('a merge patch', () => {
  it('makes one value of another', () => {
    fc.assert(
      fc.property(json, json, (from, to) => {
        const patch = mergePatchBetween(from, to)
        expect(patch).toBeDefined()
        expect(mergePatched(from, patch ?? null)).toEqual(to)
      }),
    )
  })

  it('takes keys away with null and keeps what it does not name', () => {
    expect(mergePatched({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { c: 4 } })).toEqual({ b: { c: 4, d: 3 } })
  })

  it('cannot make a null, and says so', () => {
    expect(mergePatchBetween({ a: 1 }, { a: null })).toBeUndefined()
  })
})
