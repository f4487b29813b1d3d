import { addConnections, addNodes, roundPoint } from '../diagram/edits'
import { freeLogicalId } from '../diagram/logical-id'
import { nextIds } from '../diagram/next-id'
import { indexOf, withDescendants } from '../diagram/queries'
import { logicalIds } from '../diagram/rename'
import type { Connection, Diagram, DiagramNode, GeneratedIds, Placement, Point, Wordings } from '../diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { renameReferences } from '../template/references'

/** A piece of a diagram on its way to somewhere else: nodes with all inside them, and the lines among them. */
export interface Clip {
  readonly format: 'awsdiagram-clip'
  readonly nodes: readonly DiagramNode[]
  readonly connections: readonly Connection[]
}

/** Takes a copy of nodes with all that is inside them. Nodes whose container stays behind become the clip's outermost. */
export function clipOf(diagram: Diagram, ids: readonly string[]): Clip {
  const nodes = withDescendants(indexOf(diagram), ids)
  const inside = new Set(nodes.map((node) => node.id))
  return {
    format: 'awsdiagram-clip',
    nodes,
    connections: diagram.connections.filter((each) => inside.has(each.source) && inside.has(each.target)),
  }
}

/** Reads a clip from the clipboard's text; undefined: it is something else. */
export function parseClip(text: string): Clip | undefined {
  try {
    const value = JSON.parse(text) as Partial<Clip>
    const whole = value?.format === 'awsdiagram-clip' && Array.isArray(value.nodes) && Array.isArray(value.connections)
    return whole ? (value as Clip) : undefined
  } catch {
    return undefined
  }
}

/** The diagram with a copy of the clip, and the ids of the copy's outermost nodes. */
export interface Inserted {
  readonly diagram: Diagram
  readonly outermost: readonly string[]
}

/**
 * Inserts a copy under new ids and new logical ids; references inside the clip follow, those to the outside stay. The
 * outermost nodes keep their container where this diagram has it, and move by `offset`.
 */
export function insertClip(diagram: Diagram, clip: Clip, offset: Point): Inserted {
  const nodeIds = renamed(clip.nodes, nextIds(diagram, 'n', clip.nodes.length))
  const connectionIds = nextIds(diagram, 'c', clip.connections.length)
  const names = freshNames(diagram, clip)
  const index = indexOf(diagram)
  const nodes = clip.nodes.map((node) => {
    const outermost = node.parent === undefined || !nodeIds.has(node.parent)
    const parent = outermost
      ? node.parent !== undefined && index.node(node.parent)
        ? node.parent
        : undefined
      : nodeIds.get(node.parent ?? '')
    return copyOf(node, nodeIds, names, parent, outermost ? offset : { x: 0, y: 0 })
  })
  const connections = clip.connections.map(
    (each, i): Connection => ({
      ...each,
      id: connectionIds[i] ?? each.id,
      source: nodeIds.get(each.source) ?? each.source,
      target: nodeIds.get(each.target) ?? each.target,
      ...(each.options && { options: renameAll(each.options, names) as JsonObject }),
      ...(each.generated && { generated: mapIds(each.generated, names) }),
      ...(each.wording && { wording: copyWordings(each.wording, names) }),
    }),
  )
  const inserted = new Set(nodes.map((node) => node.id))
  return {
    diagram: addConnections(addNodes(diagram, nodes), connections),
    outermost: nodes.filter((node) => node.parent === undefined || !inserted.has(node.parent)).map((node) => node.id),
  }
}

function renamed(nodes: readonly DiagramNode[], ids: readonly string[]): Map<string, string> {
  return new Map(nodes.map((node, i) => [node.id, ids[i] ?? node.id]))
}

/** New logical ids for everything the clip names: old → new. */
function freshNames(diagram: Diagram, clip: Clip): Map<string, string> {
  const taken = logicalIds(diagram)
  const own = logicalIds({ ...diagram, nodes: clip.nodes, connections: clip.connections, template: {} })
  const names = new Map<string, string>()
  for (const name of own) {
    const fresh = freeLogicalId(name, taken)
    taken.add(fresh)
    names.set(name, fresh)
  }
  return names
}

function copyOf(
  node: DiagramNode,
  ids: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  parent: string | undefined,
  offset: Point,
): DiagramNode {
  const { parent: _before, ...rest } = node
  const position = roundPoint({ x: node.position.x + offset.x, y: node.position.y + offset.y })
  const copy = {
    ...rest,
    id: ids.get(node.id) ?? node.id,
    position,
    ...(parent !== undefined && { parent }),
  } as DiagramNode
  if (copy.kind !== 'resource') return copy
  return {
    ...copy,
    logicalId: names.get(copy.logicalId) ?? copy.logicalId,
    properties: renameAll(copy.properties, names) as JsonObject,
    ...(copy.attributes && { attributes: renameWaits(renameAll(copy.attributes, names) as JsonObject, names) }),
    ...(copy.ownedProperties && {
      ownedProperties: renameAll(copy.ownedProperties, names) as Record<string, JsonObject>,
    }),
    ...(copy.ownedResources && {
      ownedResources: Object.fromEntries(
        Object.entries(copy.ownedResources).map(([slot, body]) => [
          slot,
          renameWaits(renameAll(body, names) as JsonObject, names),
        ]),
      ),
    }),
    ...(copy.owns && { owns: mapIds(copy.owns, names) }),
    ...(copy.placements && { placements: copy.placements.map((each) => copyPlacement(each, ids, names)) }),
  }
}

/** `DependsOn` names resources plainly, not by an expression. */
function renameWaits(attributes: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const { DependsOn } = attributes
  const fresh = (id: Json) => (typeof id === 'string' ? (names.get(id) ?? id) : id)
  if (DependsOn === undefined) return attributes
  return { ...attributes, DependsOn: Array.isArray(DependsOn) ? DependsOn.map(fresh) : fresh(DependsOn) }
}

function copyPlacement(
  placement: Placement,
  ids: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Placement {
  return {
    ...placement,
    ...(placement.container !== undefined && { container: ids.get(placement.container) ?? placement.container }),
    ...(placement.generated && { generated: mapIds(placement.generated, names) }),
    ...(placement.wording && { wording: copyWordings(placement.wording, names) }),
  }
}

function copyWordings(wordings: Wordings, names: ReadonlyMap<string, string>): Wordings {
  return Object.fromEntries(
    Object.entries(wordings).map(([part, wording]) => {
      const as = wording.as === undefined ? undefined : renameAll(wording.as, names)
      return [
        part,
        {
          ...wording,
          ...(as !== undefined && { as: isJsonObject(as) ? renameWaits(as, names) : as }),
          ...(wording.in !== undefined && { in: names.get(wording.in) ?? wording.in }),
        },
      ]
    }),
  )
}

function mapIds(ids: GeneratedIds, names: ReadonlyMap<string, string>): GeneratedIds {
  return Object.fromEntries(Object.entries(ids).map(([slot, id]) => [slot, names.get(id) ?? id]))
}

function renameAll(value: Json, names: ReadonlyMap<string, string>): Json {
  let result = value
  // Two passes, so that a new name that is another's old name is not renamed twice.
  for (const [from] of names) result = renameReferences(result, from, `\u0000${from}`)
  for (const [from, to] of names) result = renameReferences(result, `\u0000${from}`, to)
  return result
}
