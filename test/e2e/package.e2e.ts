import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layOutPackage } from '../electron/packaged-files'
import { launchStandIn } from './electron-stand-in/launch-stand-in'

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
