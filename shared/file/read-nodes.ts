import type { DiagramNode } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'
import { unknownNodeFrom, withoutShorthands } from './node-from'
import type { Report } from './report'
import { NODE_SCHEMAS, refuseBy } from './schema'
import { hasOnlyFiniteNumbers } from './survey'

/** Sound nodes and where each stands in the document's list, by id. */
export interface ReadNodes {
  readonly nodes: DiagramNode[]
  readonly places: ReadonlyMap<string, number>
}

/** The sound nodes of a document's list, in its order; the others are reported. `ids` gets the ids of those that are kept. */
export function readNodes(list: readonly Json[], ids: Set<string>, report: Report): ReadNodes {
  const nodes: DiagramNode[] = []
  const places = new Map<string, number>()
  list.forEach((raw, index) => {
    const node = readNode(raw, ids)
    if (typeof node === 'string') {
      report(['nodes', index], nameOf('Node', raw, index), node, raw)
      return
    }
    ids.add(node.id)
    places.set(node.id, index)
    nodes.push(node)
  })
  return { nodes, places }
}

/** The node, or why it is set aside. */
function readNode(raw: Json, ids: ReadonlySet<string>): DiagramNode | string {
  if (!isJsonObject(raw)) return 'it is not an object'
  if (typeof raw.id !== 'string' || raw.id === '') return 'it has no id'
  if (typeof raw.kind !== 'string' || raw.kind === '') return 'it has no kind'
  if (ids.has(raw.id)) return `another node has the id “${raw.id}” already`
  if (!hasOnlyFiniteNumbers(raw)) return 'it holds a number that is too large'
  const schema = NODE_SCHEMAS.get(raw.kind)
  if (!schema) return unknownNodeFrom(raw, raw.id)
  const node = withoutShorthands(raw)
  return refuseBy(schema, node) ?? withWholePixels(node as unknown as DiagramNode)
}

function withWholePixels(node: DiagramNode): DiagramNode {
  const { position, size } = node
  const whole = isWhole(position.x) && isWhole(position.y)
  const wholeSize = !size || (isWhole(size.width) && isWhole(size.height))
  if (whole && wholeSize) return node
  return {
    ...node,
    position: { ...position, x: toWhole(position.x), y: toWhole(position.y) },
    ...(size && { size: { ...size, width: toWhole(size.width), height: toWhole(size.height) } }),
  }
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0)
}

// Adding 0 turns -0 into 0.
function toWhole(value: number): number {
  return Math.round(value) + 0
}

/** What an element of a list is called in a message: by its id where it has one, else by its place, counted from 1. */
export function nameOf(word: string, raw: Json, index: number): string {
  const id = isJsonObject(raw) ? raw.id : undefined
  return typeof id === 'string' && id !== '' ? `${word} “${id}”` : `${word} number ${index + 1}`
}
