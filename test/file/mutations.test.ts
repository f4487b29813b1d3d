import { expect, test } from 'vitest'
import { openMutations } from '../bench/reliability/mutations'

// A part of the sweep of docs/reliability.md.
test('fifteen hundred damaged files: no exception, no hang, no changed prototype', { timeout: 60_000 }, () => {
  const { files, opened, inPart, refused, faults } = openMutations(1500, 7)
  expect(faults).toEqual([])
  expect(opened + inPart + refused).toBe(files)
  expect(Math.min(opened, inPart, refused)).toBeGreaterThan(50)
})
