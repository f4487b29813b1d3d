import { describe, expect, it } from 'vitest'
import { fromTags, refuseTagKey, toTags } from '../../renderer/inspector/tags'

describe('tags', () => {
  it.each([
    ['standard', [{ Key: 'team', Value: { Ref: 'Team' } }]],
    ['asg', [{ Key: 'team', Value: 'a', PropagateAtLaunch: false }]],
    ['map', { team: 'a' }],
  ] as const)('reads and writes the %s shape unchanged', (shape, value) => {
    const tags = toTags(value, shape)
    expect(tags && fromTags(tags, shape)).toEqual(value)
  })

  it('has no rows for what is no list of tags', () => {
    expect(toTags({ 'Fn::If': [] }, 'standard')).toBeUndefined()
    expect(toTags({ 'Fn::If': [] }, 'map')).toBeUndefined()
    expect(toTags([{ Ref: 'Tag' }], 'standard')).toBeUndefined()
    expect(toTags([{ Key: 'a', Value: 'b', Other: 1 }], 'standard')).toBeUndefined()
  })

  it('takes the property away with the last tag', () => {
    expect(fromTags([], 'standard')).toBeUndefined()
    expect(toTags(undefined, 'map')).toEqual([])
  })

  it('passes tags of groups on unless told otherwise', () => {
    expect(fromTags([{ key: 'a', value: 'b' }], 'asg')).toEqual([{ Key: 'a', Value: 'b', PropagateAtLaunch: true }])
  })

  it('refuses names that are taken or not ours', () => {
    expect(refuseTagKey('AWS:x', [])).toBeDefined()
    expect(refuseTagKey('a', ['a'])).toBeDefined()
    expect(refuseTagKey('b', ['a'])).toBeUndefined()
  })
})
