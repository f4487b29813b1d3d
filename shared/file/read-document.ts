import { logicalIdFrom } from '../diagram/logical-id'
import { logicalIds } from '../diagram/rename'
import type { Diagram, DiagramNode, ResourceNode } from '../diagram/types'
import type { Json, JsonObject } from '../template/json'
import { readBookmarks } from './read-bookmarks'
import { readConnections } from './read-connections'
import { readFlows } from './read-flows'
import { readNodes } from './read-nodes'
import { readTemplate } from './read-template'
import { readWays } from './read-ways'
import type { Report } from './report'
import { withSoundParents } from './sound-parents'
import { hasOnlyFiniteNumbers } from './survey'

const KNOWN = ['format', 'version', 'name', 'nodes', 'connections', 'flows', 'ways', 'template', 'bookmarks']

/** A diagram with what was filled in or marked while it was read. */
export interface ReadDocument {
  readonly diagram: Diagram
  readonly notes: readonly string[]
}

/** Reads a document of the current version. What does not make sense is reported and left out; unknown fields are kept. */
export function readDocument(document: JsonObject, fileName: string, report: Report): ReadDocument {
  const notes: string[] = []
  const rawNodes = listOf(document, 'nodes', report)
  const ids = new Set<string>()
  const nodes = readSoundNodes(rawNodes, ids, report)
  const diagram = {
    ...unknownFields(document, report),
    format: 'awsdiagram',
    version: document.version as number,
    name: nameOfDiagram(document.name, fileName, report, notes),
    nodes,
    connections: readConnections(listOf(document, 'connections', report), ids, report),
    ...flowsIn(document, report),
    ...readWays(document.ways, report),
    template: readTemplate(document.template, report),
    ...(document.bookmarks !== undefined && {
      bookmarks: readBookmarks(listOf(document, 'bookmarks', report), report),
    }),
  } satisfies Diagram
  return { diagram: withLogicalIds(diagram, notes), notes }
}

function readSoundNodes(list: readonly Json[], ids: Set<string>, report: Report): DiagramNode[] {
  const { nodes, places } = readNodes(list, ids, report)
  const { nodes: sound, bad } = withSoundParents(nodes)
  for (const { node, reason } of bad) {
    const index = places.get(node.id) ?? 0
    const what = `The container of node “${node.id}”`
    report(['nodes', index], what, `${reason}; the node is shown outside of it`, list[index] ?? null)
  }
  return sound
}

function listOf(document: JsonObject, key: string, report: Report): readonly Json[] {
  const value = document[key]
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  report([key], `The list of ${key}`, 'it is not a list', value)
  return []
}

/** Flows are left out where there are none, so that files without them stay as they were. */
function flowsIn(document: JsonObject, report: Report): Pick<Diagram, 'flows'> {
  const flows = readFlows(listOf(document, 'flows', report), report)
  return flows.length > 0 ? { flows } : {}
}

function unknownFields(document: JsonObject, report: Report): JsonObject {
  const entries = Object.entries(document).filter(([key, value]) => {
    if (KNOWN.includes(key)) return false
    const sound = hasOnlyFiniteNumbers(value)
    if (!sound) report([key], `The field “${key}”`, 'it holds a number that is too large', value)
    return sound
  })
  return Object.fromEntries(entries)
}

function nameOfDiagram(name: Json | undefined, fileName: string, report: Report, notes: string[]): string {
  if (typeof name === 'string') return name
  const fallback = fileName.replace(/\.[^.]*$/, '')
  if (name === undefined) notes.push(`The diagram had no name and is called “${fallback}” after its file.`)
  else report(['name'], 'The diagram’s name', 'it is not text', name)
  return fallback
}

function withLogicalIds(diagram: Diagram, notes: string[]): Diagram {
  const without = diagram.nodes.some((node) => node.kind === 'resource' && node.logicalId === '')
  if (!without) return diagram
  const taken = logicalIds(diagram)
  const nodes = diagram.nodes.map((node) => {
    if (node.kind !== 'resource' || node.logicalId !== '') return node
    const logicalId = logicalIdFrom(node.label, fallbackId(node), taken)
    taken.add(logicalId)
    notes.push(`Node “${node.id}” had no logical id and is ${logicalId} in the template.`)
    return { ...node, logicalId }
  })
  return { ...diagram, nodes }
}

function fallbackId({ type }: ResourceNode): string {
  return logicalIdFrom(type.split('::').at(-1) ?? '', 'Resource', new Set())
}
