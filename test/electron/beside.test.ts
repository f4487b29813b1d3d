import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { createHandlers } from '../../electron/handlers'
import type { Handlers } from '../../electron/ipc-gate'
import type { DocumentKind } from '../../shared/bridge/documents'
import { fakeWorkbench } from './fake-workbench'
import { scratchFolder } from './files/scratch-folder'

const at = scratchFolder()
let workbench: ReturnType<typeof fakeWorkbench>
let handlers: Handlers

beforeEach(() => {
  workbench = fakeWorkbench(at())
  handlers = createHandlers(workbench)
})

async function openFile(name: string, kind: DocumentKind = 'template', owner = 1): Promise<string> {
  if (!existsSync(at(name))) writeFileSync(at(name), 'text')
  workbench.desktop.choices.push(at(name))
  const reply = await handlers.openByDialog({ kind }, owner)
  if (!reply.ok || reply.value.outcome !== 'opened') throw new Error('not opened')
  return reply.value.document.handle
}

test('the file beside a template is read and written under its name', async () => {
  const handle = await openFile('shop.yaml')
  expect(await handlers.readBeside({ handle }, 1)).toEqual({
    ok: true,
    value: { outcome: 'none', name: 'shop.awsdiagram' },
  })
  const saved = await handlers.saveBeside({ handle, text: 'layout', fingerprint: 'absent' }, 1)
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved', name: 'shop.awsdiagram' } })
  expect(readFileSync(at('shop.awsdiagram'), 'utf8')).toBe('layout')
  const read = await handlers.readBeside({ handle }, 1)
  expect(read).toMatchObject({ ok: true, value: { outcome: 'read', text: 'layout' } })
})

test('what came or changed there meanwhile is not written over', async () => {
  const handle = await openFile('shop.yaml')
  writeFileSync(at('shop.awsdiagram'), 'theirs')
  for (const fingerprint of ['absent', '0'.repeat(64)]) {
    const saved = await handlers.saveBeside({ handle, text: 'layout', fingerprint }, 1)
    expect(saved).toEqual({ ok: true, value: { outcome: 'changed', name: 'shop.awsdiagram' } })
  }
  expect(readFileSync(at('shop.awsdiagram'), 'utf8')).toBe('theirs')
})

test('a file that is open, in whatever window, is left to that window', async () => {
  await openFile('shop.awsdiagram', 'diagram', 2)
  const handle = await openFile('shop.yaml')
  const saved = await handlers.saveBeside({ handle, text: 'layout', fingerprint: 'absent' }, 1)
  expect(saved).toEqual({ ok: true, value: { outcome: 'open-elsewhere', name: 'shop.awsdiagram' } })
})

test('a diagram has nothing beside it, and a handle of another window nothing at all', async () => {
  const handle = await openFile('a.awsdiagram', 'diagram')
  expect(await handlers.readBeside({ handle }, 1)).toEqual({ ok: true, value: { outcome: 'unavailable' } })
  expect(await handlers.readBeside({ handle }, 2)).toMatchObject({ ok: false, error: { code: 'unknown-handle' } })
})

test('what cannot be read is said, with its name', async () => {
  symlinkSync('/dev/zero', at('shop.awsdiagram'))
  const handle = await openFile('shop.yaml')
  const read = await handlers.readBeside({ handle }, 1)
  expect(read).toMatchObject({ ok: true, value: { outcome: 'unreadable', name: 'shop.awsdiagram' } })
})
