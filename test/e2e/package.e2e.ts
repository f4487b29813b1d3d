import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layOutPackage } from '../electron/packaged-files'
import { launchStandIn, runVerbInStandIn } from './electron-stand-in/launch-stand-in'

test('what the package holds is enough to start the app', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-package-'))
  layOutPackage(folder)
  const shell = await launchStandIn([`--user-data-dir=${join(folder, 'data')}`], folder)
  try {
    await expect.poll(() => shell.pages().length, { timeout: 20_000 }).toBe(1)
    await shell.pages()[0]?.locator('#canvas').waitFor()
    expect(await shell.pages()[0]?.evaluate(() => window.host?.edition)).toBe('desktop')
  } finally {
    await shell.dispose()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the packaged app does what its verbs say, without a window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-package-'))
  try {
    layOutPackage(folder)
    const [sample = ''] = readdirSync(join(folder, 'assets/samples')).filter((name) => name.endsWith('.awsdiagram'))
    const file = join(folder, 'assets/samples', sample)
    const exported = runVerbInStandIn(['export', file], folder)
    expect([exported.status, exported.stderr, exported.stdout.includes('Resources:')]).toEqual([0, '', true])
    const picture = join(folder, 'picture.png')
    expect(runVerbInStandIn(['render', file, '-o', picture], folder)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
    const missing = runVerbInStandIn(['validate', join(folder, 'none.awsdiagram')], folder)
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('none.awsdiagram')])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
