import { expect, test } from 'vitest'
import { TOKENS } from '../../shared/drawing/tokens'
import { serialiseDiagram } from '../../shared/file/serialise'
import { graphOf } from '../bench/canvas/graph'
import { answerFiles, putFile } from './support/browser-files'
import { prepareDesk } from './support/prepare-desk'

const desk = prepareDesk()
const large = graphOf(400)

/** How many pixels of the drawn layer have about this colour. */
function pixelsOf(color: string): Promise<number> {
  return desk.page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.review-canvas .far-layer canvas')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return 0
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16))
    let count = 0
    for (let i = 0; i < data.length; i += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(i, i + 4)
      const near = Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) < 24
      if (alpha > 200 && near) count += 1
    }
    return count
  }, color)
}

test('from afar a comparison of large diagrams is drawn with its marks, and a change is reached by a press', async () => {
  const { page } = desk
  const cards = large.nodes.filter(
    (node) => node.kind === 'resource' && !large.nodes.some(({ parent }) => parent === node.id),
  )
  const [gone, changed] = [cards[3], cards[40]]
  if (!gone || changed?.kind !== 'resource') throw new Error('The graph has too few cards')
  const after = {
    ...large,
    nodes: large.nodes.flatMap((node) =>
      node === gone ? [] : [node === changed ? { ...changed, notes: 'new' } : node],
    ),
    connections: large.connections.filter(({ source, target }) => source !== gone.id && target !== gone.id),
  }
  await desk.open(serialiseDiagram(after), 'large.awsdiagram')
  await page.locator('.status-bar', { hasText: '399 nodes' }).waitFor()
  await putFile(page, 'before.awsdiagram', serialiseDiagram(large))
  await answerFiles(page, { openNext: 'before.awsdiagram' })
  await page.locator('.file-name button').click()
  await page.getByRole('menuitem', { name: 'Compare with another file…' }).click()
  await page.getByRole('toolbar', { name: 'Comparison' }).waitFor()
  const row = page.locator('.review-change.current')
  await expect.poll(() => row.textContent()).toContain(gone.label)

  await page.getByRole('button', { name: 'Fit diagram' }).last().click()
  const { review } = TOKENS.light
  await expect.poll(() => pixelsOf(review.removed)).toBeGreaterThan(20)
  expect(await pixelsOf(review.changed)).toBeGreaterThan(20)
  expect(await pixelsOf(review.added)).toBeLessThan(5)
  const next = page.locator('.review-row').filter({ hasText: changed.label }).first()
  await next.click()
  await page.locator(`.review-canvas [data-node="${changed.id}"]`).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.review-canvas').waitFor({ state: 'detached' })
})

test('a browser says that it runs no git', async () => {
  await desk.open(serialiseDiagram({ ...large, nodes: large.nodes.slice(0, 1), connections: [] }), 'one.awsdiagram')
  await desk.page.locator('.file-name button').click()
  await desk.page.getByRole('menuitem', { name: 'Compare with a git revision…' }).click()
  await desk.page.getByText('Only the desktop edition can read revisions').waitFor()
})
