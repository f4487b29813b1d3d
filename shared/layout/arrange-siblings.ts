import type { DiagramNode } from '../diagram/types'
import { inflate, overlaps, type Rect } from '../drawing/rect'
import { type Block, blockOf, placeBlocks } from './blocks'
import { type Grouping, groupIntoBlocks, linesBetween, tierLines } from './container-blocks'
import { fromElk } from './from-elk'
import type { LayoutEngine } from './layout-engine'
import { type LayoutStyle, SPREAD } from './layout-style'
import { type LiftedLine, type LineSources, liftedLines } from './lifted-lines'
import { SPACING, VARIANTS_UP_TO_LINES } from './presets'
import { shelfBelow, shelfOf, stretch } from './shelf'
import { type BlockLine, toElk } from './to-elk'
import { turnedBlocks, turnedLine, turnedRects } from './turned'

/** What siblings are arranged with. */
export interface SiblingRun extends LineSources {
  readonly style: LayoutStyle
  readonly elk: LayoutEngine
}

/** One way to go about a container; the one that comes out best is taken. */
interface Variant extends Grouping {
  /** Large frames get a row of their own below the flow, so that they do not tear it apart. */
  readonly framesApart: boolean
}

const VARIANTS: readonly Variant[] = [
  { framesApart: false, dataBelow: false },
  { framesApart: false, dataBelow: true },
  { framesApart: true, dataBelow: false },
  { framesApart: true, dataBelow: true },
]
const LARGE = { width: 520, height: 160 } as const
const LEAST_FLOW = 2

/** Places children of one container: what lines join by ELK, the rest on a shelf below or beside. Starts at 0, 0. */
export async function arrangeSiblings(
  children: readonly DiagramNode[],
  singles: ReadonlyMap<string, Block>,
  run: SiblingRun,
): Promise<Map<string, Rect>> {
  const lifted = liftedLines(children, run)
  if (run.style.direction === 'right') return arrangeRightwards(children, singles, lifted, run)
  return turnedRects(await arrangeRightwards(children, turnedBlocks(singles), lifted.map(turnedLine), run))
}

async function arrangeRightwards(
  children: readonly DiagramNode[],
  singles: ReadonlyMap<string, Block>,
  lifted: readonly LiftedLine[],
  run: SiblingRun,
): Promise<Map<string, Rect>> {
  const variants = lifted.length <= VARIANTS_UP_TO_LINES ? VARIANTS : VARIANTS.slice(0, 1)
  const seen = new Set<string>()
  let best: { rects: Map<string, Rect>; cost: number } | undefined
  for (const variant of variants) {
    const parts = partsOf(children, singles, lifted, run, variant)
    const key = JSON.stringify([parts.flow, parts.frames].map((blocks) => blocks.map((block) => block.id)))
    if (seen.has(key)) continue
    seen.add(key)
    const rects = await arrangeParts(parts, run)
    const cost = costOf(rects, lifted)
    if (!best || cost < best.cost) best = { rects, cost }
  }
  return best?.rects ?? new Map()
}

interface Parts {
  /** Blocks that lines join. */
  readonly flow: readonly Block[]
  /** Large frames kept apart from the flow. */
  readonly frames: readonly Block[]
  /** Blocks that no line joins. */
  readonly loose: readonly Block[]
  readonly lines: readonly BlockLine[]
  readonly lifted: readonly LiftedLine[]
}

function partsOf(
  children: readonly DiagramNode[],
  singles: ReadonlyMap<string, Block>,
  lifted: readonly LiftedLine[],
  run: SiblingRun,
  variant: Variant,
): Parts {
  const isLeaf = (id: string) => run.index.children(id).length === 0
  const isActor = (id: string) => run.index.node(id)?.kind === 'actor'
  const isCard = (id: string) => isLeaf(id) && run.index.node(id)?.kind !== 'frame'
  const blocks = groupIntoBlocks(children, singles, lifted, isCard, variant)
  const lines = [...linesBetween(blocks, lifted, isActor), ...tierLines(children, singles)]
  const joined = new Set(lines.flatMap((line) => [line.source, line.target]))
  const linked = blocks.filter((block) => joined.has(block.id))
  const isLarge = (block: Block) => !isLeaf(block.id) && block.width >= LARGE.width && block.height >= LARGE.height
  // A flow of its own is what a row below it would keep whole; actors alone stand left of the frame instead.
  const flowing = linked.filter((block) => !isLarge(block) && !isActor(block.id))
  const isApart = (block: Block) => variant.framesApart && flowing.length >= LEAST_FLOW && isLarge(block)
  return {
    flow: linked.filter((block) => !isApart(block)),
    frames: linked.filter(isApart),
    loose: blocks.filter((block) => !joined.has(block.id)),
    lines,
    lifted,
  }
}

async function arrangeParts(
  { flow, frames, loose, lines, lifted }: Parts,
  run: SiblingRun,
): Promise<Map<string, Rect>> {
  const upper = await arrangeFlow(flow, lines, lifted, run)
  const lower = await arrangeFlow(frames, lines, lifted, run)
  const main = upper && lower ? withRowBelow(upper, lower, lifted) : (upper ?? lower)
  if (!main) return new Map(shelfOf(loose)?.members)
  return withShelf(main, loose)
}

async function arrangeFlow(
  blocks: readonly Block[],
  lines: readonly BlockLine[],
  lifted: readonly LiftedLine[],
  run: SiblingRun,
) {
  if (blocks.length === 0) return undefined
  const here = new Set(blocks.map((block) => block.id))
  const inner = lines.filter((line) => here.has(line.source) && here.has(line.target))
  const drawn = new Set(inner.map((line) => line.id))
  const labels = lifted.filter((line) => drawn.has(line.id)).map((line) => line.labelWidth)
  const gap = Math.max(SPACING.layer, ...labels.map((width) => width + SPACING.besideLabel))
  const graph = await run.elk.layout(toElk(blocks, inner, { layerGap: gap, spread: SPREAD[run.style.spacing] }))
  return blockOf('flow', inReadingOrder(fromElk(graph, blocks), blocks, lifted))
}

/** Frames of one size in one column stand in document order, unless that makes lines longer: a comes before b. */
function inReadingOrder(
  rects: Map<string, Rect>,
  blocks: readonly Block[],
  lifted: readonly LiftedLine[],
): Map<string, Rect> {
  let ordered = rects
  blocks.forEach((earlier, i) => {
    for (const later of blocks.slice(i + 1)) {
      const upper = ordered.get(earlier.id)
      const lower = ordered.get(later.id)
      if (earlier.members.size > 1 || later.members.size > 1 || !upper || !lower) continue
      const isSwapped = upper.x === lower.x && upper.y > lower.y
      if (!isSwapped || upper.width !== lower.width || upper.height !== lower.height) continue
      const swapped = new Map(ordered).set(earlier.id, lower).set(later.id, upper)
      if (wireOf(swapped, lifted) <= wireOf(ordered, lifted)) ordered = swapped
    }
  })
  return ordered
}

/** The row of frames below the flow, moved sideways to where its lines come from. */
function withRowBelow(upper: Block, lower: Block, lifted: readonly LiftedLine[]): Block {
  const offsets: number[] = []
  for (const line of lifted) {
    const ends = [
      { id: line.source, x: line.sourceX },
      { id: line.target, x: line.targetX },
    ]
    const above = ends.find((end) => upper.members.has(end.id))
    const below = ends.find((end) => lower.members.has(end.id))
    if (!above || !below) continue
    offsets.push((upper.members.get(above.id)?.x ?? 0) + above.x - (lower.members.get(below.id)?.x ?? 0) - below.x)
  }
  const wanted = offsets.length > 0 ? Math.min(...offsets) : 0
  const room = Math.max(0, upper.width - lower.width)
  const x = Math.round(Math.min(Math.max(wanted, 0), room) / SPACING.grid) * SPACING.grid
  const corners = [
    { x: 0, y: 0 },
    { x, y: upper.height + SPACING.row },
  ]
  return blockOf('main', placeBlocks([upper, lower], corners))
}

/** Adds what no line joins: in a free corner, below, or beside, whichever keeps the drawing small and well shaped. */
function withShelf(main: Block, loose: readonly Block[]): Map<string, Rect> {
  const shelf = shelfOf(loose)
  const wide = shelfBelow(loose, main.width)
  if (!shelf || !wide) return new Map(main.members)
  const gap = SPACING.part
  const choices = [
    ...[shelf, wide].flatMap((each) => inFreeCorners(main, each)),
    placeBlocks(
      [main, wide],
      [
        { x: 0, y: 0 },
        { x: 0, y: main.height + gap },
      ],
    ),
    placeBlocks(
      [main, shelf],
      [
        { x: 0, y: 0 },
        { x: main.width + gap, y: 0 },
      ],
    ),
  ]
  const shapes = choices.map((rects) => blockOf('whole', rects))
  shapes.sort((a, b) => shapeCost(a) - shapeCost(b))
  return new Map(shapes[0]?.members)
}

function inFreeCorners(main: Block, shelf: Block): Map<string, Rect>[] {
  const right = Math.max(0, main.width - shelf.width)
  const bottom = Math.max(0, main.height - shelf.height)
  const corners = [
    { x: right, y: bottom },
    { x: 0, y: bottom },
    { x: right, y: 0 },
  ].map(({ x, y }) => ({ x: floorToGrid(x), y: floorToGrid(y) }))
  return corners
    .filter(({ x, y }) => {
      const area = inflate({ x, y, width: shelf.width, height: shelf.height }, SPACING.part)
      return [...main.members.values()].every((rect) => !overlaps(rect, area))
    })
    .map((corner) => placeBlocks([main, shelf], [{ x: 0, y: 0 }, corner]))
}

function floorToGrid(value: number): number {
  return Math.floor(value / SPACING.grid) * SPACING.grid
}

function shapeCost(block: Block): number {
  return block.width * block.height * stretch(block)
}

/** What a finished container costs: its area, how far it is from the wanted shape, and how long its lines are. */
function costOf(rects: ReadonlyMap<string, Rect>, lifted: readonly LiftedLine[]): number {
  return Math.sqrt(shapeCost(blockOf('whole', rects))) * 4 + wireOf(rects, lifted)
}

function wireOf(rects: ReadonlyMap<string, Rect>, lifted: readonly LiftedLine[]): number {
  let wire = 0
  for (const line of lifted) {
    const source = rects.get(line.source)
    const target = rects.get(line.target)
    if (!source || !target) continue
    wire += Math.abs(source.x + line.sourceX - target.x - line.targetX)
    wire += Math.abs(source.y + line.sourceY - target.y - line.targetY)
  }
  return wire
}
