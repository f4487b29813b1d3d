import Elk from 'elkjs/lib/elk.bundled.js'
import type { Diagram } from '../../../shared/diagram/types'
import { type Drawing, type DrawingQuality, qualityOf } from '../../../shared/layout/drawing-quality'
import { largeDiagram } from '../large-diagram'
import { sampleDiagrams, templateDiagrams } from '../layout/graphs'
import { AS_SYSTEMS, nestedGraph } from '../layout/nested-graph'
import { countOverlaps, drawnByUs, tidied } from '../layout/our-drawing'
import { drawnByElk } from '../layout/plain-elk'

const elk = new Elk()

/** One way of drawing a diagram, measured. */
interface Outcome extends DrawingQuality {
  /** Processor time for places and lines together, in milliseconds. */
  readonly time: number
  readonly overlaps: number
}

/** Tidying up beside ELK alone over the whole hierarchy (network simplex, merged edges), over the same graphs in one run. */
export async function layingOut(): Promise<void> {
  // What runs first would pay for loading the engine.
  await compare(nestedGraph(60, AS_SYSTEMS))
  console.log('\n### Layout: ours beside ELK over the whole hierarchy\n')
  printHead()
  for (const nodes of [200, 500, 1000]) {
    print(`nested, ${nodes} nodes`, await compare(nestedGraph(nodes, AS_SYSTEMS)))
    print(`nested, lines anywhere, ${nodes} nodes`, await compare(nestedGraph(nodes, { near: 0.2, middle: 0.3 })))
    print(`cells, ${nodes} nodes`, await compare(largeDiagram(nodes)))
  }
  await compareAll('Samples', sampleDiagrams())
  await compareAll('Templates of 20 to 75 resources', templateDiagrams())
}

interface Pair {
  readonly ours: Outcome
  readonly elks: Outcome
}

async function compare(diagram: Diagram): Promise<Pair> {
  return {
    ours: await measure(async () => {
      const arranged = await tidied(diagram, elk)
      return { drawing: drawnByUs(arranged), overlaps: countOverlaps(arranged) }
    }),
    elks: await measure(async () => ({ drawing: await drawnByElk(diagram, elk), overlaps: 0 })),
  }
}

async function measure(draw: () => Promise<{ drawing: Drawing; overlaps: number }>): Promise<Outcome> {
  const before = process.cpuUsage()
  const { drawing, overlaps } = await draw()
  const { user, system } = process.cpuUsage(before)
  return { ...qualityOf(drawing), overlaps, time: (user + system) / 1000 }
}

async function compareAll(title: string, diagrams: ReadonlyMap<string, Diagram>): Promise<void> {
  if (diagrams.size === 0) return
  console.log(`\n### ${title}\n`)
  printHead()
  const pairs: Pair[] = []
  for (const [name, diagram] of diagrams) {
    const pair = await compare(diagram)
    pairs.push(pair)
    print(`${name} (${diagram.nodes.length})`, pair)
  }
  const sum = (outcomes: Outcome[], key: keyof Outcome) => outcomes.reduce((total, each) => total + each[key], 0)
  const [ours, elks] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.elks)]
  console.log(
    `\nCrossings ${sum(ours, 'crossings')} beside ${sum(elks, 'crossings')}; more than ELK's in ` +
      `${pairs.filter((pair) => pair.ours.crossings > pair.elks.crossings).length} of ${pairs.length}. ` +
      `Through cards ${sum(ours, 'throughCards')} beside ${sum(elks, 'throughCards')}.`,
  )
}

function printHead(): void {
  console.log('| graph | ms | area, million px² | shape | crossings | length, 1,000 px | through cards | overlaps |')
  console.log('|---|---|---|---|---|---|---|---|')
}

function print(name: string, { ours, elks }: Pair): void {
  const cell = (show: (outcome: Outcome) => string | number) => `${show(ours)} / ${show(elks)}`
  const cells = [
    cell(({ time }) => Math.round(time)),
    cell(({ width, height }) => ((width * height) / 1e6).toFixed(1)),
    cell(({ width, height }) => (width / Math.max(1, height)).toFixed(1)),
    cell(({ crossings }) => crossings),
    cell(({ length }) => Math.round(length / 1000)),
    cell(({ throughCards }) => throughCards),
    cell(({ overlaps }) => overlaps),
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
