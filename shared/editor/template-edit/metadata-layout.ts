import { indexOf } from '../../diagram/queries'
import type { Diagram, DiagramNode, ResourceNode } from '../../diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../../template/json'
import { fromEntries } from '../../template/path'
import type { KeptDrawing } from './keep-drawing'

/**
 * Places of resources kept in the template itself, one line for each: `Metadata: Stackboard: Layout: OrdersQueue: 120 80`.
 * Left and top edge from the container's corner; width and height behind them where the user set a size.
 */
const KEY = 'Stackboard'

/** Whether the diagram's template keeps places in its metadata. */
export function hasMetadataLayout({ template }: Diagram): boolean {
  return layoutIn(template.metadata) !== undefined
}

/** The diagram drawn as its metadata say; undefined: they say nothing of any of its nodes. What cannot be read counts as not said. */
export function keptPlaces(diagram: Diagram): KeptDrawing | undefined {
  const layout = layoutIn(diagram.template.metadata)
  if (!layout) return undefined
  const unplaced: string[] = []
  const nodes = diagram.nodes.map((node) => {
    const place = node.kind === 'resource' ? placeFrom(layout, node.logicalId) : undefined
    if (!place) unplaced.push(node.id)
    return place ? { ...node, ...place } : node
  })
  return unplaced.length < nodes.length ? { diagram: { ...diagram, nodes }, unplaced } : undefined
}

/** The diagram with the places of its resources in its metadata; the same diagram where they stand there already. */
export function withMetadataLayout(diagram: Diagram): Diagram {
  const before = isJsonObject(diagram.template.metadata?.[KEY]) ? diagram.template.metadata[KEY] : {}
  const old = isJsonObject(before.Layout) ? before.Layout : {}
  const places = new Map(diagram.nodes.filter(isResource).map((node) => [node.logicalId, placeText(node, diagram)]))
  // Those that are there keep their order, so that only lines of what moved change.
  const known = Object.keys(old).filter((id) => places.has(id))
  const order = [...known, ...[...places.keys()].filter((id) => !known.includes(id))]
  const layout = fromEntries(order.map((id): [string, Json] => [id, places.get(id) ?? '']))
  if (JSON.stringify(layout) === JSON.stringify(old)) return diagram
  return withKey(diagram, fromEntries([...Object.entries(before), ['Layout', layout]]))
}

/** The diagram whose template keeps no places; the same diagram where it keeps none. */
export function withoutMetadataLayout(diagram: Diagram): Diagram {
  const before = diagram.template.metadata?.[KEY]
  if (!isJsonObject(before) || !Object.hasOwn(before, 'Layout')) return diagram
  const left = Object.entries(before).filter(([key]) => key !== 'Layout')
  return withKey(diagram, left.length > 0 ? fromEntries(left) : undefined)
}

function withKey(diagram: Diagram, value: JsonObject | undefined): Diagram {
  const { metadata = {}, ...sections } = diagram.template
  const others = Object.entries(metadata).filter(([key]) => key !== KEY)
  const entries: (readonly [string, Json])[] = value ? [...others, [KEY, value]] : others
  return { ...diagram, template: { ...sections, ...(entries.length > 0 && { metadata: fromEntries(entries) }) } }
}

function layoutIn(metadata: JsonObject | undefined): JsonObject | undefined {
  const own = metadata && Object.hasOwn(metadata, KEY) ? metadata[KEY] : undefined
  const layout = isJsonObject(own) ? own.Layout : undefined
  return isJsonObject(layout) ? layout : undefined
}

const PLACE = /^(-?\d{1,6}) (-?\d{1,6})(?: (\d{1,5}) (\d{1,5}))?$/

function placeFrom(layout: JsonObject, logicalId: string): Pick<DiagramNode, 'position' | 'size'> | undefined {
  const text = Object.hasOwn(layout, logicalId) ? layout[logicalId] : undefined
  const [, x, y, width, height] = (typeof text === 'string' && PLACE.exec(text)) || []
  if (x === undefined || y === undefined) return undefined
  const size = width && height ? { size: { width: Number(width), height: Number(height) } } : {}
  return { position: { x: Number(x), y: Number(y) }, ...size }
}

/** A frame of the drawing around a node is not in the template: the place is that in the nearest container that is. */
function placeText(node: ResourceNode, diagram: Diagram): string {
  let { x, y } = node.position
  for (const around of indexOf(diagram).ancestors(node.id)) {
    if (around.kind === 'resource') break
    x += around.position.x
    y += around.position.y
  }
  const { size } = node
  return [x, y, ...(size ? [size.width, size.height] : [])].map(Math.round).join(' ')
}

function isResource(node: DiagramNode): node is ResourceNode {
  return node.kind === 'resource'
}
