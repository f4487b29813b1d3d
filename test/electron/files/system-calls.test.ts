import { describe, expect, test } from 'vitest'
import { sweepErrors } from '../../bench/reliability/error-sweep'
import { sweepKills } from '../../bench/reliability/kill-sweep'
import { whyNoSystemCalls } from '../../bench/reliability/system-calls'

// A part of the sweeps of docs/reliability.md; where strace is absent, the name of the test says that it was not done.
const missing = whyNoSystemCalls()
const skipped = missing === undefined ? '' : ` (not done: ${missing})`

describe.skipIf(missing !== undefined)(`a write disturbed at its system calls${skipped}`, () => {
  test('a kill leaves the old or the new text whole', { timeout: 120_000 }, async () => {
    const { points, leftOld, leftNew, faults } = await sweepKills(9)
    expect(faults).toEqual([])
    expect(points).toBeGreaterThan(20)
    expect(leftOld + leftNew).toBe(points)
  })

  test('an error is told, and nothing is lost', { timeout: 120_000 }, async () => {
    const { points, saved, refused, faults } = await sweepErrors(37)
    expect(faults).toEqual([])
    expect(points).toBeGreaterThan(30)
    expect(saved + refused).toBe(points)
  })
})
