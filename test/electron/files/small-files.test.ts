import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { displayPath } from '../../../electron/files/display-path'
import { createRecentFiles } from '../../../electron/files/recent-files'
import { realSaveTools } from '../../../electron/files/save-tools'
import { createSequence } from '../../../electron/files/sequence'
import { createFileWatch } from '../../../electron/files/watch'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()

test('recent files: newest first, each once, at most fifteen, and kept', async () => {
  const recent = createRecentFiles(realSaveTools, at('recent.json'))
  for (let turn = 0; turn < 20; turn += 1) await recent.add({ path: `/f/${turn}`, kind: 'diagram' })
  await recent.add({ path: '/f/10', kind: 'diagram' })
  const again = await createRecentFiles(realSaveTools, at('recent.json')).list()
  expect(again.map(({ path }) => path).slice(0, 3)).toEqual(['/f/10', '/f/19', '/f/18'])
  expect(again).toHaveLength(15)
  expect(await recent.find(again[0]?.id ?? '')).toMatchObject({ path: '/f/10' })
  await recent.clear()
  expect(JSON.parse(readFileSync(at('recent.json'), 'utf8'))).toEqual([])
})

test('a damaged list of recent files counts as empty', async () => {
  writeFileSync(at('recent.json'), '[{"id":1}]')
  expect(await createRecentFiles(realSaveTools, at('recent.json')).list()).toEqual([])
})

test('of waiting tasks of one key only the newest runs, and other keys do not wait', async () => {
  const sequence = createSequence()
  const ran: string[] = []
  const task = (name: string) => async () => {
    await sleep(10)
    ran.push(name)
  }
  const first = sequence.run('a', task('a1'))
  await sleep(1)
  const skipped = sequence.run('a', task('a2'))
  const last = sequence.run('a', task('a3'))
  await Promise.all([first, skipped, last, sequence.run('b', task('b1'))])
  expect(ran).toEqual(['a1', 'b1', 'a3'])
})

test('a task that fails does not hold up the next one', async () => {
  const sequence = createSequence()
  const failing = sequence.run('a', () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  let ran = false
  await sequence.run('a', async () => {
    ran = true
  })
  await sequence.idle()
  expect(ran).toBe(true)
})

test('a folder is shown with the home folder shortened', () => {
  expect(displayPath('/home/ada/Work/x.awsdiagram', '/home/ada')).toEqual({ name: 'x.awsdiagram', folder: '~/Work' })
  expect(displayPath('/home/ada/x', '/home/ada').folder).toBe('~')
  expect(displayPath('/home/adam/x', '/home/ada').folder).toBe('/home/adam')
})

test('watching tells of writing, replacing and deleting, once each, and of no other file', async () => {
  const told: string[] = []
  const watch = createFileWatch((path) => told.push(path))
  writeFileSync(at('mine'), '1')
  mkdirSync(at('elsewhere'))
  watch.watchOnly([at('mine')])
  const after = async (change: () => void) => {
    told.length = 0
    change()
    await sleep(500)
    return told.length
  }
  expect(await after(() => writeFileSync(at('mine'), '2'))).toBe(1)
  expect(await after(() => writeFileSync(at('other'), '2'))).toBe(0)
  expect(await after(() => renameSync(at('other'), at('mine')))).toBe(1)
  expect(await after(() => unlinkSync(at('mine')))).toBe(1)
  watch.watchOnly([])
  expect(await after(() => writeFileSync(at('mine'), '3'))).toBe(0)
  watch.close()
})
