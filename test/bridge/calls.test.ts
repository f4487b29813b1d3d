import { expect, test } from 'vitest'
import { callNames, calls } from '../../shared/bridge/calls'
import { callChannel, dropChannel, eventChannel } from '../../shared/bridge/channels'
import { hostEventNames } from '../../shared/bridge/events'
import { limits } from '../../shared/bridge/limits'

test('every call and event has a channel of its own', () => {
  const channels = [...callNames.map(callChannel), ...hostEventNames.map(eventChannel), dropChannel]
  expect(new Set(channels).size).toBe(channels.length)
  expect(callNames.length).toBeGreaterThan(15)
})

test.each(callNames)('%s takes one object and nothing beside what it describes', (name) => {
  const { schema, maximumBytes } = calls[name]
  for (const other of [undefined, null, 'text', 1, [], { path: '/etc/passwd' }]) {
    expect(schema.safeParse(other).success).toBe(false)
  }
  expect(maximumBytes).toBeGreaterThan(0)
  expect(maximumBytes).toBeLessThanOrEqual(limits.picture)
})

test('no field of any call can hold a path', () => {
  const described = JSON.stringify(callNames.map((name) => Object.keys(shapeOf(name))))
  expect(described).not.toMatch(/path|folder|directory/i)
})

function shapeOf(name: (typeof callNames)[number]): Record<string, unknown> {
  const schema = calls[name].schema as {
    shape?: Record<string, unknown>
    options?: { shape: Record<string, unknown> }[]
  }
  return schema.shape ?? Object.assign({}, ...(schema.options ?? []).map(({ shape }) => shape))
}

test('a picture may be text or bytes, a diagram only text', () => {
  const { schema } = calls.saveAs
  const picture = { kind: 'picture', suggestedName: 'a.png' }
  expect(schema.safeParse({ ...picture, content: Uint8Array.of(1) }).success).toBe(true)
  expect(schema.safeParse({ ...picture, content: '<svg/>' }).success).toBe(true)
  expect(schema.safeParse({ kind: 'diagram', suggestedName: 'a', content: Uint8Array.of(1) }).success).toBe(false)
})

test('a document id or a handle that could be part of a path is refused', () => {
  for (const documentId of ['../../../x', 'a/bcdefgh', 'short', 'x'.repeat(65), '........', 'nul\0nulnul']) {
    expect(calls.dropRecovery.schema.safeParse({ documentId }).success).toBe(false)
    expect(calls.reopen.schema.safeParse({ handle: documentId }).success).toBe(false)
  }
})
