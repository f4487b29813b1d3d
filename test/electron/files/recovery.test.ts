import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRecovery } from '../../../electron/files/recovery'
import type { RecoveryHeader } from '../../../electron/files/recovery-format'
import { realSaveTools } from '../../../electron/files/save-tools'
import { faultyTools, systemError } from './faulty-disk'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()
const about: RecoveryHeader = {
  documentId: 'document-1',
  kind: 'diagram',
  name: 'orders.awsdiagram',
  path: '/home/a/orders.awsdiagram',
  baseFingerprint: 'a'.repeat(64),
  writtenAt: 1000,
}

test('a copy comes back with what was said about it', async () => {
  const recovery = createRecovery(realSaveTools, at('recovery'))
  await recovery.write(about, Buffer.from('text\nwith lines\n'))
  const { about: read, text } = await recovery.read('document-1')
  expect(read).toEqual(about)
  expect(Buffer.from(text).toString()).toBe('text\nwith lines\n')
  expect(await recovery.list()).toEqual([{ documentId: 'document-1', about, whole: true }])
})

test('a dropped copy is gone, and dropping what is not there is no error', async () => {
  const recovery = createRecovery(realSaveTools, at('recovery'))
  await recovery.write(about, Buffer.from('text'))
  await recovery.drop('document-1')
  await recovery.drop('document-1')
  expect(await recovery.list()).toEqual([])
})

test('of many quick writes the last one stays, whatever their order of ending', async () => {
  const recovery = createRecovery(realSaveTools, at('recovery'))
  const writes = Array.from({ length: 30 }, (_, turn) =>
    recovery.write({ ...about, writtenAt: turn }, Buffer.from(`${turn}`)),
  )
  await Promise.all(writes)
  await recovery.idle()
  expect(Buffer.from((await recovery.read('document-1')).text).toString()).toBe('29')
  expect(readdirSync(at('recovery'))).toEqual(['document-1.recovery'])
})

test('a half-written copy is told by its header and cannot be read', async () => {
  const recovery = createRecovery(realSaveTools, at('recovery'))
  await recovery.write(about, Buffer.from('a long text that is cut'))
  const path = at('recovery', 'document-1.recovery')
  truncateSync(path, readFileSync(path).length - 3)
  expect(await recovery.list()).toMatchObject([{ documentId: 'document-1', whole: false }])
  await expect(recovery.read('document-1')).rejects.toMatchObject({ failure: { code: 'damaged' } })
})

test('files that are no copies do not disturb', async () => {
  mkdirSync(at('recovery'))
  writeFileSync(at('recovery', 'rubbish1.recovery'), 'no header at all')
  writeFileSync(at('recovery', 'note.txt'), 'something else')
  writeFileSync(at('recovery', '..evil.recovery'), 'a name we never give')
  const recovery = createRecovery(realSaveTools, at('recovery'))
  expect(await recovery.list()).toEqual([{ documentId: 'rubbish1', whole: false }])
})

test('no id leads out of the folder', async () => {
  const recovery = createRecovery(realSaveTools, at('recovery'))
  for (const documentId of ['../../etc/passwd', 'a/b/c/d/e/f', '..\\..\\..\\x', '........']) {
    await expect(recovery.read(documentId)).rejects.toThrow('not a document id')
  }
})

test('a kill at any step leaves the copy before or the new one', async () => {
  let steps = 0
  await createRecovery(
    faultyTools((_step, _path, index) => (steps = index)),
    at('count'),
  ).write(about, Buffer.from('x'))
  for (let step = 0; step <= steps + 3; step += 1) {
    const folder = at(`at-${step}`)
    await createRecovery(realSaveTools, folder).write(about, Buffer.from('before'))
    const dying = faultyTools((_step, _path, index) => {
      if (index >= step) throw systemError('KILLED')
    })
    await createRecovery(dying, folder)
      .write(about, Buffer.from('after'))
      .catch(() => undefined)
    const { text } = await createRecovery(realSaveTools, folder).read('document-1')
    expect(['before', 'after']).toContain(Buffer.from(text).toString())
  }
})

test('a full disk is said in words, and the copy before stays', async () => {
  const recovery = createRecovery(realSaveTools, at('recovery'))
  await recovery.write(about, Buffer.from('before'))
  const full = faultyTools((step) => {
    if (step === 'write the rest') throw systemError('ENOSPC')
  })
  await expect(createRecovery(full, at('recovery')).write(about, Buffer.from('after'))).rejects.toMatchObject({
    failure: { code: 'disk-full' },
  })
  expect(Buffer.from((await recovery.read('document-1')).text).toString()).toBe('before')
})
