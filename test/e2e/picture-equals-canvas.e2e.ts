import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportPictureAs, pictureDialog } from './support/export-picture'
import { differentPart } from './support/picture-difference'
import { prepareDesk } from './support/prepare-desk'

const desk = prepareDesk({ width: 2200, height: 1300 })

/** What floats above the diagram, and the paper below it, are no part of a picture. */
const ONLY_DIAGRAM = `
  .legend, .canvas-corner, .show-as, .react-flow__background, .node-marks, .frame-collapse { display: none !important }
  #canvas::after { display: none !important }
`

const sample = (name: string) =>
  readFileSync(new URL(`../../assets/samples/${name}.awsdiagram`, import.meta.url), 'utf8')

/** Part of the pixels in which picture and canvas differ: text is set by another engine, by fractions of a pixel. */
const LARGEST_DIFFERENCE = 0.002

test.each([
  ['order-processing', 'light'],
  ['three-tier', 'dark'],
] as const)('the picture of %s equals the canvas, %s', async (name, scheme) => {
  const { page, context } = desk
  await page.emulateMedia({ colorScheme: scheme })
  await desk.open(sample(name), `${name}.awsdiagram`)
  const dialog = await pictureDialog(page)
  for (const label of ['Title', 'Legend', 'The diagram itself'])
    await dialog.getByRole('checkbox', { name: label }).click()
  const svg = (await exportPictureAs(page, 'SVG', 'out.svg')).toString('utf8')
  await page.keyboard.press('ControlOrMeta+0')
  await page.locator('.status-bar', { hasText: '100 %' }).waitFor()
  await page.mouse.move(4, 4)
  await page.addStyleTag({ content: ONLY_DIAGRAM })
  const [x = 0, y = 0, width = 0, height = 0] = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
  const view = await page.locator('.react-flow__viewport').evaluate((element) => {
    const { e, f } = new DOMMatrix(getComputedStyle(element).transform)
    const { left, top } = (element.parentElement as HTMLElement).getBoundingClientRect()
    return { x: left + e, y: top + f }
  })
  const clip = { x: Math.round(view.x + x), y: Math.round(view.y + y), width, height }
  const onCanvas = await page.screenshot({ clip })
  const paper = await context.newPage()
  await paper.setContent(`<style>body{margin:0}</style>${svg}`)
  await paper.evaluate(() => document.fonts.ready)
  const asPicture = await paper.screenshot({ clip: { x: 0, y: 0, width, height } })
  const part = await differentPart(paper, onCanvas, asPicture)
  expect(part).toBeLessThan(LARGEST_DIFFERENCE)
})
