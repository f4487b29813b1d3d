import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { realSaveTools } from '../../electron/files/save-tools'
import { findUpdateAddress, lookForUpdates, type Updater, type UpdateSurroundings } from '../../electron/updates'
import { scratchFolder } from './files/scratch-folder'

const at = scratchFolder()

function surroundings(
  environment: UpdateSurroundings['environment'] = {},
  { agreesTo = 0, available = true }: { agreesTo?: number; available?: boolean } = {},
) {
  const updater = {
    updateConfigPath: '' as string | null,
    autoDownload: true,
    checkForUpdates: vi.fn(async () => ({ isUpdateAvailable: available, updateInfo: { version: '2.0.0' } })),
    downloadUpdate: vi.fn(async () => []),
  } satisfies Updater
  const asked: string[] = []
  const all = {
    tools: realSaveTools,
    userData: at(),
    environment,
    load: vi.fn(async () => updater),
    agrees: async (message: string) => asked.push(message) <= agreesTo,
    quit: vi.fn(),
  } satisfies UpdateSurroundings
  return { ...all, updater, asked }
}

const refuse = (text: string) => {
  throw new Error(text)
}

test('updates are off by default: nothing is loaded and nothing asked for', async () => {
  const all = surroundings()
  await lookForUpdates(all, refuse)
  expect(all.load).not.toHaveBeenCalled()
})

test('updates are turned on by the environment or by settings.json, with an https address and no other', async () => {
  const at1 = async (value?: string) => findUpdateAddress(surroundings({ STACKBOARD_UPDATES: value }))
  expect(await at1('https://example.com/stackboard')).toBe('https://example.com/stackboard/')
  for (const refused of ['', 'off', 'http://example.com/', 'file:///x', 'https://user@example.com/', 'https:']) {
    expect([refused, await at1(refused)]).toEqual([refused, undefined])
  }
  writeFileSync(at('settings.json'), '{ "updates": "https://example.com/channel/" }')
  expect(await at1()).toBe('https://example.com/channel/')
  expect(await at1('off')).toBeUndefined()
  writeFileSync(at('settings.json'), '{ "updates": 7 }')
  expect(await at1()).toBeUndefined()
})

test('turned on, a newer version is downloaded and installed only when that is agreed to', async () => {
  const on = { STACKBOARD_UPDATES: 'https://example.com/' }
  const later = surroundings(on)
  await lookForUpdates(later, refuse)
  expect(later.updater.autoDownload).toBe(false)
  expect(readFileSync(later.updater.updateConfigPath ?? '', 'utf8')).toContain('"url": "https://example.com/"')
  expect([later.asked, later.updater.downloadUpdate.mock.calls]).toEqual([['Stackboard 2.0.0 can be downloaded.'], []])

  const downloaded = surroundings(on, { agreesTo: 1 })
  await lookForUpdates(downloaded, refuse)
  expect([downloaded.updater.downloadUpdate.mock.calls.length, downloaded.quit.mock.calls.length]).toEqual([1, 0])

  const installed = surroundings(on, { agreesTo: 2 })
  await lookForUpdates(installed, refuse)
  expect(installed.quit).toHaveBeenCalledOnce()

  const none = surroundings(on, { available: false })
  await lookForUpdates(none, refuse)
  expect(none.asked).toEqual([])
})

test('an address that does not answer is noted, and nothing else happens', async () => {
  const all = surroundings({ STACKBOARD_UPDATES: 'https://example.com/' })
  all.updater.checkForUpdates.mockRejectedValue(new Error('no such host'))
  const reports: string[] = []
  await lookForUpdates(all, (text) => reports.push(text))
  expect(reports).toEqual(['Looking for updates failed: no such host'])
})
