import type { DiagramIndex } from '../diagram/queries'
import type { DiagramNode, Size } from '../diagram/types'
import type { LineOf } from '../drawing/line-text'
import { bottomOf, inflate, overlaps, type Rect, rightOf, unionOf } from '../drawing/rect'
import { FRAME, frameTitleWidth, sizeOf } from '../drawing/sizes'
import { arrangeSiblings } from './arrange-siblings'
import { singleBlock } from './blocks'
import type { LayoutEngine } from './layout-engine'
import type { LayoutStyle } from './layout-style'
import type { NodePlace } from './positions'
import { SPACING } from './presets'
import { stretch } from './shelf'

/** A layout under way. */
export interface Arrangement {
  readonly index: DiagramIndex
  readonly elk: LayoutEngine
  readonly lineOf: LineOf
  readonly style: LayoutStyle
  /** Grows while containers are arranged, the innermost first. */
  readonly places: Map<string, NodePlace>
}

/** Arranges what lies in a container, or the whole diagram, and gives the size that the container then needs. */
export async function arrangeInside(container: string | undefined, run: Arrangement): Promise<Size> {
  const children = run.index.children(container)
  const sizes = new Map<string, Size>()
  for (const child of children) sizes.set(child.id, await arrangedSize(child, run))
  const free = children.filter((child) => !isPinned(child, run.index))
  const singles = new Map(free.map((child) => [child.id, singleBlock(child.id, sizes.get(child.id) ?? NO_SIZE)]))
  const rects = await arrangeSiblings(free, singles, run)
  const pinned = children
    .filter((child) => !singles.has(child.id))
    .map((child) => ({ ...child.position, ...(sizes.get(child.id) ?? NO_SIZE) }))
  const origin = container === undefined ? { x: 0, y: 0 } : { x: FRAME.padding, y: FRAME.paddingTop }
  const shift = shiftBeside([...rects.values()], pinned, origin)
  const placed: Rect[] = [...pinned]
  for (const child of free) {
    const rect = rects.get(child.id)
    if (!rect) continue
    const position = { x: rect.x + shift.x, y: rect.y + shift.y }
    run.places.set(child.id, { position, ...keptSize(child, rect, singles.get(child.id), run) })
    placed.push({ ...rect, ...position })
  }
  const box = unionOf(placed)
  return { width: box ? rightOf(box) + FRAME.padding : 0, height: box ? bottomOf(box) + FRAME.padding : 0 }
}

const NO_SIZE: Size = { width: 0, height: 0 }

/** Whether a node stays where it is: it is locked, or something in it is. */
export function isPinned(node: DiagramNode, index: DiagramIndex): boolean {
  return node.locked === true || index.children(node.id).some((child) => isPinned(child, index))
}

/** The size of a child after what lies in it was arranged. A locked frame keeps what lies in it. */
async function arrangedSize(child: DiagramNode, run: Arrangement): Promise<Size> {
  const isFilled = run.index.children(child.id).length > 0
  if (child.locked || !isFilled) return sizeOf(child, run.index)
  const inside = await arrangeInside(child.id, run)
  const forTitle = Math.min(Math.ceil((frameTitleWidth(child) + 2 * FRAME.titleInset) / 16) * 16, FRAME.maxTitleWidth)
  const size = {
    width: Math.max(inside.width, FRAME.minWidth, forTitle),
    height: Math.max(inside.height, FRAME.minHeight),
  }
  if (isPinned(child, run.index)) run.places.set(child.id, { position: child.position })
  return size
}

/** A frame with something in it takes the size that this needs, or a larger one to match its neighbours; other nodes keep theirs. */
function keptSize(
  child: DiagramNode,
  { width, height }: Rect,
  needed: Size | undefined,
  run: Arrangement,
): { size?: Size } {
  if (run.index.children(child.id).length === 0) return child.size ? { size: child.size } : {}
  return needed && (needed.width !== width || needed.height !== height) ? { size: { width, height } } : {}
}

/** How far to move arranged nodes so that they start at the origin and stand clear of locked ones. */
function shiftBeside(rects: readonly Rect[], locked: readonly Rect[], origin: { x: number; y: number }) {
  const taken = unionOf(locked)
  const box = unionOf(rects)
  if (!taken || !box) return origin
  const isClear = (x: number, y: number) =>
    rects.every((rect) =>
      locked.every((other) => !overlaps({ ...rect, x: rect.x + x, y: rect.y + y }, inflate(other, SPACING.shelf))),
    )
  const choices = [
    origin,
    { x: origin.x, y: bottomOf(taken) + SPACING.part },
    { x: rightOf(taken) + SPACING.part, y: origin.y },
    { x: Math.max(origin.x, rightOf(taken) + SPACING.part), y: Math.max(origin.y, taken.y) },
    { x: Math.max(origin.x, rightOf(taken) + SPACING.part), y: Math.max(origin.y, bottomOf(taken) + SPACING.part) },
  ].filter(({ x, y }) => x >= origin.x && y >= origin.y && isClear(x, y))
  const shapeWith = ({ x, y }: { x: number; y: number }) => {
    const whole = unionOf([...locked, { ...box, x: box.x + x, y: box.y + y }]) ?? box
    return stretch(whole) * whole.width * whole.height
  }
  choices.sort((a, b) => shapeWith(a) - shapeWith(b))
  return (
    choices[0] ?? {
      x: Math.max(origin.x, rightOf(taken) + SPACING.part),
      y: Math.max(origin.y, bottomOf(taken) + SPACING.part),
    }
  )
}
