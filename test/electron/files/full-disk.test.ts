import { expect, test } from 'vitest'
import { sweepFullDisk, whyNoSmallDisk } from '../../bench/reliability/full-disk'

const missing = whyNoSmallDisk()
const skipped = missing === undefined ? '' : ` (not done: ${missing})`

test.skipIf(missing !== undefined)(
  `a real disk, full to twenty levels, loses neither a file nor a recovery copy${skipped}`,
  { timeout: 60_000 },
  async () => {
    const { levels, saved, refused, copiesWritten, copiesRefused, faults } = await sweepFullDisk(20)
    expect(faults).toEqual([])
    expect([levels, saved + refused, copiesWritten + copiesRefused]).toEqual([20, 20, 20])
    // The levels reach from a disk that takes nothing to one that takes everything.
    expect(Math.min(saved, refused, copiesWritten, copiesRefused)).toBeGreaterThan(2)
  },
)
