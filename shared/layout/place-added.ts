import { indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode, Point } from '../diagram/types'
import { type Rect, unionOf } from '../drawing/rect'
import { FRAME, sizeOf } from '../drawing/sizes'
import { nearestFreePlace } from './free-place'
import { type LayoutOptions, layoutDiagram } from './layout'
import { applyPlaces, type NodePlace, type Positions } from './positions'
import { SPACING } from './presets'
import { settleFrames } from './settle-frames'

/**
 * Places for nodes that have none yet, beside what they are joined with. All others stay where they are; only what a
 * grown frame would cover steps aside. Nothing else in the diagram: all of it is arranged.
 */
export async function placeAdded(
  diagram: Diagram,
  added: readonly string[],
  options: Omit<LayoutOptions, 'scope'>,
): Promise<Positions> {
  const fresh = new Set(added)
  const outermost = diagram.nodes.filter(
    ({ id, parent }) => fresh.has(id) && (parent === undefined || !fresh.has(parent)),
  )
  const places = new Map<string, NodePlace>()
  const take = async (scope: readonly string[]) => {
    const now = applyPlaces(diagram, places)
    const { places: found } = await layoutDiagram(now, { ...options, scope })
    for (const [id, place] of found) if (fresh.has(id)) places.set(id, place)
  }
  for (const { id } of outermost) if (indexOf(diagram).children(id).length > 0) await take([id])
  for (const parent of new Set(outermost.map((node) => node.parent))) {
    const group = outermost.filter((node) => node.parent === parent)
    if (group.length > 1) await take(group.map(({ id }) => id))
    moveToFreePlace(group, fresh, diagram, places)
  }
  return settleFrames(diagram, places)
}

/** Moves nodes of one container, as they stand to one another, to where there is room for them. */
function moveToFreePlace(
  group: readonly DiagramNode[],
  fresh: ReadonlySet<string>,
  diagram: Diagram,
  places: Map<string, NodePlace>,
): void {
  const now = indexOf(applyPlaces(diagram, places))
  const rectOf = ({ id }: DiagramNode): Rect[] => {
    const node = now.node(id)
    return node ? [{ ...node.position, ...sizeOf(node, now) }] : []
  }
  const parent = group[0]?.parent
  const others = now.children(parent).filter(({ id }) => !fresh.has(id))
  const box = unionOf(group.flatMap(rectOf))
  if (!box) return
  const least = parent === undefined ? undefined : { x: FRAME.padding, y: FRAME.paddingTop }
  const wish = wishedCorner(group, others, diagram, box, rectOf) ?? least ?? { x: 0, y: 0 }
  const corner = nearestFreePlace({ ...box, ...wish }, others.flatMap(rectOf), least)
  for (const { id } of group) {
    const node = now.node(id)
    if (!node) continue
    const position = { x: node.position.x - box.x + corner.x, y: node.position.y - box.y + corner.y }
    places.set(id, { ...places.get(id), position, ...(node.size && { size: node.size }) })
  }
}

/** Before or behind a neighbour that a line joins; else below all of them. Undefined: there are no others. */
function wishedCorner(
  group: readonly DiagramNode[],
  others: readonly DiagramNode[],
  diagram: Diagram,
  box: Rect,
  rectOf: (node: DiagramNode) => Rect[],
): Point | undefined {
  const mine = new Set(group.map(({ id }) => id))
  for (const { source, target } of diagram.connections) {
    const isSource = mine.has(source)
    if (isSource === mine.has(target)) continue
    const [beside] = others.filter(({ id }) => id === (isSource ? target : source)).flatMap(rectOf)
    if (!beside) continue
    const x = isSource ? beside.x - box.width - SPACING.layer : beside.x + beside.width + SPACING.layer
    return { x, y: beside.y }
  }
  const all = unionOf(others.flatMap(rectOf))
  return all && { x: all.x, y: all.y + all.height + SPACING.part }
}
