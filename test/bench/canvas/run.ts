import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { serveBuiltPage } from '../../../scripts/static-server.mjs'
import { serialiseDiagram } from '../../../shared/file/serialise'
import { chromiumFlags, requireChromium } from '../../e2e/chromium'
import { buildPages, serveFolder } from './build-pages'
import { graphOf } from './graph'
import { type Figures, type Frames, measure } from './measure'
import { openApp, openPeer, type Subject } from './subject'

/**
 * Measures the canvas of the built app beside a bare canvas and plain React Flow, in one browser and one run.
 * Arguments: sizes in nodes (all of the issue's), `--built=<folder>` (the built app), `--only=app,bare,flow`.
 */
const SIZES = [100, 500, 1000, 2000, 5000]

interface Names {
  readonly app: string
  readonly pages: string
}

const SUBJECTS: Readonly<Record<string, (browser: Browser, at: Names) => Promise<Subject>>> = {
  bare: async (browser, { pages }) => openPeer(await browser.newContext(), `${pages}bare-canvas.html`),
  app: async (browser, { app }) => openApp(await browser.newContext(), app),
  flow: async (browser, { pages }) => openPeer(await browser.newContext(), `${pages}plain-react-flow.html`),
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number)
  const only = option('only')?.split(',') ?? Object.keys(SUBJECTS)
  const folder = await mkdtemp(join(tmpdir(), 'stackboard-bench-'))
  await buildPages(folder)
  const pages = await serveFolder(folder)
  const app = await serveBuiltPage(resolve(option('built') ?? resolve(import.meta.dirname, '../../../out')), 0)
  try {
    for (const size of sizes.length > 0 ? sizes : SIZES)
      await compare(size, only, { app: app.address, pages: pages.address })
  } finally {
    for (const { server } of [pages, app]) {
      server.closeAllConnections()
      server.close()
    }
    await rm(folder, { recursive: true })
  }
}

async function compare(size: number, only: readonly string[], at: Names): Promise<void> {
  const diagram = graphOf(size)
  const text = serialiseDiagram(diagram)
  console.log(`\n${diagram.nodes.length} nodes, ${diagram.connections.length} lines`)
  const results = new Map<string, Figures>()
  for (const name of only) {
    const start = SUBJECTS[name]
    if (!start) throw new Error(`Unknown subject ${name}`)
    const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] })
    const figures = await measure(await start(browser, at), text)
    await browser.close()
    results.set(name, figures)
    console.log(rowOf(name, figures))
  }
  printRatios(results)
}

function rowOf(name: string, { open, panWhole, panNear, zoom, drag, key, heap }: Figures): string {
  const frames = (each: Frames) =>
    `${each.perSecond.toFixed(0)} fps (${each.median.toFixed(1)}/${each.worst.toFixed(1)} ms)`
  return [
    name.padEnd(5),
    `open ${open.toFixed(0)} ms`,
    `pan whole ${frames(panWhole)}`,
    `pan near ${frames(panNear)}`,
    `zoom ${frames(zoom)}`,
    `drag ${frames(drag)}`,
    `key ${key.toFixed(0)} ms`,
    `heap ${heap.toFixed(1)} MB`,
  ].join(' · ')
}

function printRatios(results: ReadonlyMap<string, Figures>): void {
  const [app, bare, flow] = ['app', 'bare', 'flow'].map((name) => results.get(name))
  const ratio = (a = Number.NaN, b = Number.NaN) => (a / b).toFixed(2)
  if (app && bare) {
    const rates = (['panWhole', 'panNear', 'zoom', 'drag'] as const).map(
      (name) => `${name} ${ratio(app[name].perSecond, bare[name].perSecond)}`,
    )
    console.log(`app ÷ bare canvas: frames per second ${rates.join(', ')} · key step ${ratio(app.key, bare.key)}`)
  }
  if (app && flow)
    console.log(
      `app ÷ plain React Flow: open ${ratio(app.open, flow.open)} · key step ${ratio(app.key, flow.key)} · heap ${ratio(app.heap, flow.heap)}`,
    )
}

await main(process.argv.slice(2))
