import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { boxOf } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { templateInStep } from './support/reading'

const folder = resolve(import.meta.dirname, '../../assets/samples')
const files = readdirSync(folder).filter((name) => name.endsWith('.awsdiagram'))

const desk = prepareDesk()

test('the gallery shows every sample with a picture', async () => {
  const { page } = desk
  expect(files.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Start from a sample' }).click()
  await page
    .locator('[data-sample] img')
    .nth(files.length - 1)
    .waitFor()
  const shown = await page.locator('[data-sample]').evaluateAll((all) => all.map((each) => each.dataset.sample))
  expect(shown.map((id) => `${id}.awsdiagram`).sort()).toEqual(files.sort())
})

test.each(files)('%s opens whole and in view, without an error', async (file) => {
  const { page } = desk
  const { name, nodes, connections } = JSON.parse(readFileSync(resolve(folder, file), 'utf8'))
  await page.getByRole('button', { name: 'Start from a sample' }).click()
  await page.locator(`[data-sample="${file.replace('.awsdiagram', '')}"]`).click()
  await page.locator('.file-name', { hasText: name }).waitFor()
  await page.locator('.status-bar', { hasText: `${nodes.length} nodes · ${connections.length} connections` }).waitFor()
  await expect.poll(() => page.locator('[data-node]').count()).toBe(nodes.length)
  const line = (id: string) => page.locator(`.lines .line[data-connection="${id}"]`)
  // Attached, not visible: a level line has no height, which counts as hidden.
  for (const { id } of connections) await line(id).waitFor({ state: 'attached' })
  await templateInStep(page)
  expect(await page.locator('.status-problems').textContent()).not.toContain('error')
  const canvas = await boxOf(page.locator('#canvas'))
  const outside = async () => {
    const boxes = await page
      .locator('[data-node]')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
    return boxes.filter(
      ({ left, top, right, bottom }) =>
        left < canvas.x || top < canvas.y || right > canvas.x + canvas.width || bottom > canvas.y + canvas.height,
    ).length
  }
  await expect.poll(outside).toBe(0)
})
