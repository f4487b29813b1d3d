import { expect, test } from 'vitest'
import { FileFailure } from '../../electron/files/file-failure'
import { createGate, type Handlers, type Sender } from '../../electron/ipc-gate'
import { limits } from '../../shared/bridge/limits'

const trusted: Sender = { origin: 'app://bundle', isMainFrame: true, owner: 7 }
const handle = 'handle-1234'
const fingerprint = 'a'.repeat(64)

function gateWith(save: Handlers['save'] = async () => ({ ok: true, value: { outcome: 'vanished' } })) {
  const reported: string[] = []
  const gate = createGate({ save } as Handlers, 'app://bundle', (text) => reported.push(text))
  return { gate, reported }
}

test('a proper call reaches its handler, with the window that sent it', async () => {
  const seen: unknown[] = []
  const { gate } = gateWith(async (args, owner) => {
    seen.push(args, owner)
    return { ok: true, value: { outcome: 'read-only' } }
  })
  const args = { handle, text: 'x', fingerprint }
  expect(await gate('save', trusted, args)).toEqual({ ok: true, value: { outcome: 'read-only' } })
  expect(seen).toEqual([args, 7])
})

test.each([
  ['another origin', { ...trusted, origin: 'https://example.com' }],
  ['an origin that begins like ours', { ...trusted, origin: 'app://bundle.example.com' }],
  ['a frame within the page', { ...trusted, isMainFrame: false }],
  ['a frame that is gone', { ...trusted, origin: undefined }],
])('%s is refused before anything else is looked at', async (_who, sender) => {
  let called = false
  const { gate, reported } = gateWith(async () => {
    called = true
    return { ok: true, value: { outcome: 'read-only' } }
  })
  const answer = await gate('save', sender, { handle, text: 'x', fingerprint })
  expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect([called, reported.length]).toEqual([false, 1])
})

test.each([
  ['nothing', undefined],
  ['a path for a handle', { handle: '/etc/passwd', text: 'x', fingerprint }],
  ['a fingerprint that is none', { handle, text: 'x', fingerprint: 'zz' }],
  ['a number for the text', { handle, text: 1, fingerprint }],
  ['a field too many', { handle, text: 'x', fingerprint, path: '/etc/passwd' }],
  ['a list', [handle, 'x', fingerprint]],
])('%s is refused by the schema', async (_what, args) => {
  const { gate } = gateWith()
  expect(await gate('save', trusted, args)).toMatchObject({ ok: false, error: { code: 'refused' } })
})

test('a text that grows past the limit as UTF-8 is refused', async () => {
  const { gate } = gateWith()
  const text = 'ä'.repeat(limits.diagram / 2 + 1)
  expect(await gate('save', trusted, { handle, text, fingerprint })).toMatchObject({
    ok: false,
    error: { message: 'The request was refused: it carries too much.' },
  })
})

test('what a handler throws comes back in words, without its inside', async () => {
  const worded = gateWith(() => Promise.reject(new FileFailure({ code: 'disk-full', message: 'Full.' })))
  expect(await worded.gate('save', trusted, { handle, text: '', fingerprint })).toEqual({
    ok: false,
    error: { code: 'disk-full', message: 'Full.' },
  })
  const unexpected = gateWith(() => Promise.reject(new Error('secret inside')))
  const answer = await unexpected.gate('save', trusted, { handle, text: '', fingerprint })
  expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(unexpected.reported[0]).toContain('secret inside')
})
