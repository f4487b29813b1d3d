import { indexOf } from '../diagram/queries'
import { type Diagram, emptyDiagram } from '../diagram/types'
import { absoluteRects } from '../drawing/bounds'
import { routeAll } from '../drawing/routes'
import { shapeOf } from '../drawing/shapes'
import { type Arrangement, arrangeInside, isPinned } from './arrange'
import { type DrawingQuality, qualityOf } from './drawing-quality'
import { SPREAD } from './layout-style'
import { applyPositions, type Layout, type NodePlace } from './positions'
import { CAREFUL_UP_TO_NODES, QUALITY_UP_TO_NODES } from './presets'
import { stretch } from './shelf'
import { fromPlan } from './whole/from-plan'
import type { WholeSettings } from './whole/settings'
import { wholeLayout } from './whole/whole-layout'

const CAREFUL: WholeSettings = {
  isQuick: false,
  bundlesAllKinds: false,
  readsServedFirst: true,
  hasLabels: true,
  isCompacted: false,
  spread: 1,
  direction: 'right',
  seed: 1,
  isPlain: false,
}
const QUICK: WholeSettings = { ...CAREFUL, isQuick: true, hasLabels: false, isCompacted: true, readsServedFirst: false }

/** What is tried where quality decides. */
const TRIED: readonly WholeSettings[] = [
  CAREFUL,
  { ...CAREFUL, readsServedFirst: false },
  { ...CAREFUL, bundlesAllKinds: true },
  { ...CAREFUL, readsServedFirst: false, bundlesAllKinds: true },
  { ...CAREFUL, readsServedFirst: false, bundlesAllKinds: true, hasLabels: false, seed: 2 },
  { ...CAREFUL, readsServedFirst: false, isPlain: true },
  { ...CAREFUL, readsServedFirst: false, isPlain: true, hasLabels: false },
  { ...CAREFUL, seed: 3 },
  { ...CAREFUL, readsServedFirst: false, seed: 4 },
]

/**
 * Arranges the whole diagram. Where quality decides, several ways are tried, from the inside out and the whole hierarchy at
 * once, and the drawing that reads best is taken; a large diagram is arranged in one go. Locked nodes leave only the way
 * from the inside out.
 */
export async function chooseLayout(run: Arrangement): Promise<Layout> {
  const { nodes } = run.index.diagram
  if (nodes.some((node) => isPinned(node, run.index))) return insideOut(run)
  if (nodes.length > CAREFUL_UP_TO_NODES) return whole(run, QUICK)
  if (nodes.length > QUALITY_UP_TO_NODES) return whole(run, { ...CAREFUL, isCompacted: true, readsServedFirst: false })
  let best = { layout: await insideOut(run), cost: 0 }
  best = { ...best, cost: costOf(best.layout, run) }
  for (const settings of TRIED) {
    const layout = await whole(run, settings)
    const cost = costOf(layout, run)
    if (cost < best.cost) best = { layout, cost }
  }
  return best.layout
}

async function insideOut(run: Arrangement): Promise<Layout> {
  const places = new Map<string, NodePlace>()
  await arrangeInside(undefined, { ...run, places })
  return { places, ways: {} }
}

/** The whole hierarchy at once, in the style that is asked for. */
async function whole(run: Arrangement, settings: WholeSettings): Promise<Layout> {
  const { direction, spacing } = run.style
  const styled = { ...settings, direction, spread: settings.spread * SPREAD[spacing] }
  return fromPlan(await wholeLayout(run, styled), run.index)
}

/** What a drawing costs its reader, in pixels of line: crossings weigh most, then the sheet's size and shape. */
function costOf(layout: Layout, run: Arrangement): number {
  const quality = drawnQuality(applyPositions(withoutWays(run.index.diagram), layout), run)
  const { crossings, crossingPairs, throughCards, bends, length, width, height } = quality
  const sheet = Math.sqrt(width * height * stretch({ width, height }))
  return 320 * crossings + 60 * crossingPairs + 3000 * throughCards + 8 * bends + 0.15 * length + 2 * sheet
}

function withoutWays({ ways: _, ...diagram }: Diagram): Diagram {
  return { ...emptyDiagram(diagram.name), ...diagram }
}

function drawnQuality(diagram: Diagram, { lineOf }: Arrangement): DrawingQuality {
  const rects = absoluteRects(diagram)
  const index = indexOf(diagram)
  const routes = routeAll(diagram, rects, { kindOf: (connection) => lineOf(connection).kind })
  const cards = new Map(rects)
  const frames = diagram.nodes.filter((node) => shapeOf(node, index) === 'frame')
  for (const { id } of frames) cards.delete(id)
  const lines = diagram.connections.flatMap(({ id, source, target }) => {
    const points = source === target ? undefined : routes.get(id)?.points
    return points ? [{ source, target, points }] : []
  })
  return qualityOf({ lines, cards, frames: frames.flatMap(({ id }) => rects.get(id) ?? []) })
}
