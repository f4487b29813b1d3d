import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowserEdition } from '../test/e2e/open-browser-edition'
import { SCENES, type Scene } from './pictures/scenes'
import { stageOf } from './pictures/stage'

/*
 * Pictures of the built window: run `npm run build` first. Without arguments those of the documentation; `--all FOLDER` puts
 * every view, light and dark, into a folder to look at; further words choose scenes by name.
 */
const SIZE = { width: 1600, height: 1000 }
const args = process.argv.slice(2)
const everything = args[0] === '--all'
const folder = everything
  ? resolve(args[1] ?? 'test-results/pictures')
  : fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const wanted = everything ? args.slice(2) : args

await mkdir(folder, { recursive: true })
const failed: string[] = []
for (const scene of SCENES) {
  if (wanted.length > 0 && !wanted.some((word) => scene.name.includes(word))) continue
  const themes = everything ? (['light', 'dark'] as const) : scene.documented ? [scene.documented] : []
  for (const theme of themes) await take(scene, theme, everything ? `${scene.name}-${theme}` : scene.name)
}
if (failed.length > 0) {
  console.error(`No picture of ${failed.join(', ')}`)
  process.exitCode = 1
}

async function take(scene: Scene, theme: 'light' | 'dark', name: string): Promise<void> {
  const { page, dispose } = await openBrowserEdition()
  try {
    page.setDefaultTimeout(20_000)
    await page.setViewportSize(SIZE)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.locator('#canvas').waitFor()
    await scene.act(stageOf(page))
    await page.locator('.bottom-panel[aria-busy="false"]').waitFor()
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(name)
  } catch (error) {
    failed.push(name)
    console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  } finally {
    await dispose()
  }
}
