import type { Bookmark, Connection, Diagram, DiagramNode, Flow, LineWay, UnknownNode } from '../diagram/types'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../template/json'
import { unknownNodeFrom } from './node-from'

const DIAGRAM_KEYS = ['format', 'version', 'name', 'nodes', 'connections', 'flows', 'ways', 'template', 'bookmarks']
const BOOKMARK_KEYS = ['id', 'name', 'center', 'zoom', 'level']
const DRAWN_KEYS = ['position', 'size', 'locked', 'collapsed', 'notes']
const NODE_KEYS: Readonly<Record<Exclude<DiagramNode['kind'], 'unknown'>, readonly string[]>> = {
  resource: [
    'id',
    'kind',
    'type',
    'logicalId',
    'label',
    'parent',
    'placements',
    'owns',
    ...DRAWN_KEYS,
    'properties',
    'attributes',
    'ownedProperties',
    'ownedResources',
  ],
  frame: ['id', 'kind', 'frame', 'value', 'label', 'parent', ...DRAWN_KEYS],
  actor: ['id', 'kind', 'actor', 'label', 'parent', ...DRAWN_KEYS],
  note: ['id', 'kind', 'label', 'parent', 'tone', 'border', ...DRAWN_KEYS],
}
const PLACEMENT_KEYS = ['kind', 'container', 'options', 'generated', 'writes', 'wording']
const CONNECTION_KEYS = ['id', 'kind', 'source', 'target', 'label', 'options', 'generated', 'writes', 'wording']
const FLOW_KEYS = ['id', 'name', 'steps']
const STEP_KEYS = ['connection', 'caption']
const TEMPLATE_KEYS = [
  'formatVersion',
  'description',
  'transform',
  'metadata',
  'parameters',
  'rules',
  'mappings',
  'conditions',
  'outputs',
  'hooks',
  'others',
  'order',
]

/** Written on one line, because its numbers change together. */
const ON_ONE_LINE: readonly string[] = ['position', 'size']

/**
 * A diagram as the text of its file: JSON, two spaces deep, known keys in a fixed order, unknown ones after them by name. The
 * same diagram gives the same text.
 */
export function serialiseDiagram(diagram: Diagram): string {
  const { nodes, connections, flows, template, bookmarks = [] } = diagram
  const root = ordered(diagram as unknown as JsonObject, DIAGRAM_KEYS)
  const parts: Readonly<Record<string, string>> = {
    nodes: listText(nodes.map(nodeText)),
    connections: listText(connections.map(connectionText)),
    ...(flows && { flows: listText(flows.map(flowText)) }),
    ways: waysText(diagram.ways ?? {}),
    template: indented(ordered(template as JsonObject, TEMPLATE_KEYS)),
    bookmarks: listText(bookmarks.map(bookmarkText)),
  }
  const lines = Object.entries(root).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${Object.hasOwn(parts, key) ? parts[key] : indented(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

const remembered = new WeakMap<DiagramNode | Connection, string>()

/** Most of a document is the same objects as when it was written last, so their texts are kept. */
function kept<T extends DiagramNode | Connection>(item: T, write: (item: T) => string): string {
  const known = remembered.get(item)
  if (known !== undefined) return known
  const text = write(item)
  remembered.set(item, text)
  return text
}

function nodeText(node: DiagramNode): string {
  return kept(node, (each) => objectText(nodeJson(each)))
}

function connectionText(connection: Connection): string {
  return kept(connection, (each) => objectText(ordered(each as unknown as JsonObject, CONNECTION_KEYS), []))
}

function flowText(flow: Flow): string {
  const steps = flow.steps.map((step) => ordered(step as unknown as JsonObject, STEP_KEYS))
  return objectText({ ...ordered(flow as unknown as JsonObject, FLOW_KEYS), steps }, [])
}

/** One line of text per line: its points change together. */
function waysText(ways: Readonly<Record<string, LineWay>>): string {
  const entries = Object.entries(ways).map(([id, way]) => `    ${JSON.stringify(id)}: ${JSON.stringify(way)}`)
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n  }`
}

function bookmarkText(bookmark: Bookmark): string {
  return objectText(ordered(bookmark as unknown as JsonObject, BOOKMARK_KEYS), ['center'])
}

function nodeJson(node: DiagramNode): JsonObject {
  if (node.kind === 'unknown') return unknownJson(node)
  const json = ordered(node as unknown as JsonObject, NODE_KEYS[node.kind])
  const { placements } = json
  const inner = (value: Json, known: readonly string[]) => (isJsonObject(value) ? ordered(value, known) : value)
  return {
    ...json,
    ...(Array.isArray(placements) && { placements: placements.map((each: Json) => inner(each, PLACEMENT_KEYS)) }),
    position: inner(json.position ?? null, ['x', 'y']),
    ...(json.size !== undefined && { size: inner(json.size, ['width', 'height']) }),
  }
}

/** An unknown node as it stood in its file; only what was changed since is written anew. */
function unknownJson(node: UnknownNode): JsonObject {
  const before = fieldsOf(unknownNodeFrom(node.raw, node.id))
  const after = fieldsOf(node)
  const raw: Record<string, Json> = { ...node.raw, id: node.id }
  for (const key of ['label', 'parent', ...DRAWN_KEYS]) {
    const value = after[key]
    if (sameJson(value, before[key])) continue
    if (value === undefined) delete raw[key]
    else raw[key] = value
  }
  return raw
}

function fieldsOf(node: UnknownNode): JsonObject {
  return node as unknown as JsonObject
}

/** The entries of an object: known keys in their order, then the others by name; undefined ones left out. */
function ordered(object: JsonObject, known: readonly string[]): JsonObject {
  const others = Object.keys(object)
    .filter((key) => !known.includes(key))
    .sort()
  const present = [...known.filter((key) => Object.hasOwn(object, key)), ...others]
  return Object.fromEntries(present.flatMap((key) => (object[key] === undefined ? [] : [[key, object[key]]])))
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n    ${items.join(',\n    ')}\n  ]`
}

/** A node or connection, its own closing bracket four spaces deep. */
function objectText(object: JsonObject, onOneLine: readonly string[] = ON_ONE_LINE): string {
  const lines = Object.entries(object).map(([key, value]) => {
    const text = onOneLine.includes(key)
      ? oneLine(value)
      : JSON.stringify(value, undefined, 2).replaceAll('\n', '\n      ')
    return `      ${JSON.stringify(key)}: ${text}`
  })
  return `{\n${lines.join(',\n')}\n    }`
}

function oneLine(value: Json): string {
  if (!isJsonObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${JSON.stringify(each)}`)
  return `{ ${entries.join(', ')} }`
}

function indented(value: Json): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ')
}
