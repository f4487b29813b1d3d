import { describe, expect, it } from 'vitest'
import { actionsOf, KNOWN_PAIRS } from '../../scripts/tables/grants-table'
import { writtenGrants } from '../../scripts/tables/written-grants'
import { connectionKindOf } from '../../shared/relations/connections'

const PAIRS = KNOWN_PAIRS.map((pair) => ({ name: `${pair.kind}${pair.access ? ` (${pair.access})` : ''}`, pair }))

/** Whether an action is among those allowed, which may end in `*`. */
function isAmong(action: string, allowed: readonly string[]): boolean {
  return allowed.some((each) => (each.endsWith('*') ? action.startsWith(each.slice(0, -1)) : action === each))
}

describe('grants of well-known pairs', () => {
  it('are compared for at least 40 kinds of line, each with another tool', () => {
    expect(new Set(PAIRS.map(({ pair }) => pair.kind)).size).toBeGreaterThanOrEqual(40)
    expect(PAIRS.filter(({ pair }) => !pair.sam && !pair.cdk)).toEqual([])
  })

  it.each(PAIRS)('$name allows nothing that neither a SAM connector nor the CDK allows', ({ pair }) => {
    const kind = connectionKindOf(pair.kind)
    expect([kind?.source.types, kind?.target.types]).toEqual([
      expect.arrayContaining([pair.source]),
      expect.arrayContaining([pair.target]),
    ])
    const ours = writtenGrants(pair).flatMap(({ actions }) => actions)
    const allowed = [...actionsOf(pair.sam), ...actionsOf(pair.cdk?.does)]
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter((action) => !isAmong(action, allowed))).toEqual([])
  })

  it.each(PAIRS)('$name names actions in full, and the resource', ({ pair }) => {
    const grants = writtenGrants(pair)
    expect(grants.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([])
    expect(grants.filter(({ resources }) => resources.length === 0 || resources.includes('*'))).toEqual([])
  })
})
