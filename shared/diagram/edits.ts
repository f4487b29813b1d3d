import type { Json, JsonObject } from '../template/json'
import { type Path, withValueAt } from '../template/path'
import { withoutStepsAlong } from './flows'
import { indexOf, withDescendants } from './queries'
import type { Connection, Diagram, DiagramNode, Placement, Point, ResourceNode, Size, TemplateSections } from './types'
import { withoutWays } from './ways'

/** Every edit takes a diagram and gives another; what it does not touch keeps its identity. */

/** Adds nodes on top of the others. */
export function addNodes(diagram: Diagram, nodes: readonly DiagramNode[]): Diagram {
  return nodes.length === 0 ? diagram : { ...diagram, nodes: [...diagram.nodes, ...nodes] }
}

/** Adds connections. */
export function addConnections(diagram: Diagram, connections: readonly Connection[]): Diagram {
  return connections.length === 0 ? diagram : { ...diagram, connections: [...diagram.connections, ...connections] }
}

/** Changes the nodes with these ids; a node for which `change` gives the same object stays as it is. */
export function changeNodes(
  diagram: Diagram,
  ids: Iterable<string>,
  change: (node: DiagramNode) => DiagramNode,
): Diagram {
  const wanted = new Set(ids)
  let touched = false
  const nodes = diagram.nodes.map((node) => {
    if (!wanted.has(node.id)) return node
    const changed = change(node)
    if (changed !== node) touched = true
    return changed
  })
  return touched ? { ...diagram, nodes } : diagram
}

/** Changes one resource node; anything else with that id stays as it is. */
export function changeResource(diagram: Diagram, id: string, change: (node: ResourceNode) => ResourceNode): Diagram {
  return changeNodes(diagram, [id], (node) => (node.kind === 'resource' ? change(node) : node))
}

/** Changes the connections with these ids. */
export function changeConnections(
  diagram: Diagram,
  ids: Iterable<string>,
  change: (connection: Connection) => Connection,
): Diagram {
  const wanted = new Set(ids)
  const connections = diagram.connections.map((each) => (wanted.has(each.id) ? change(each) : each))
  return connections.every((each, i) => each === diagram.connections[i]) ? diagram : { ...diagram, connections }
}

/**
 * Removes nodes with all that is inside them, connections, the connections that end there, and placements that name a
 * removed container, and the ways and the steps of flows of a removed connection.
 */
export function remove(diagram: Diagram, ids: Iterable<string>): Diagram {
  const wanted = new Set(ids)
  const gone = new Set(withDescendants(indexOf(diagram), wanted).map((node) => node.id))
  const left = diagram.nodes.filter((node) => !gone.has(node.id)).map((node) => withoutPlacementsIn(node, gone))
  const connected = diagram.connections.filter(
    (each) => !wanted.has(each.id) && !gone.has(each.source) && !gone.has(each.target),
  )
  const nodes = gone.size === 0 ? diagram.nodes : left
  const connections = connected.length === diagram.connections.length ? diagram.connections : connected
  const same = nodes === diagram.nodes && connections === diagram.connections
  if (same) return diagram
  const kept = new Set(connections)
  const lost = new Set(diagram.connections.filter((each) => !kept.has(each)).map(({ id }) => id))
  return { ...withoutWays(withoutStepsAlong(diagram, lost), lost), nodes, connections }
}

function withoutPlacementsIn(node: DiagramNode, gone: ReadonlySet<string>): DiagramNode {
  if (
    node.kind !== 'resource' ||
    !node.placements?.some((each) => each.container !== undefined && gone.has(each.container))
  ) {
    return node
  }
  const left = node.placements.filter((each) => each.container === undefined || !gone.has(each.container))
  return withPlacements(node, left)
}

/** Moves nodes to positions relative to their parents, whole pixels. */
export function moveNodes(diagram: Diagram, positions: ReadonlyMap<string, Point>): Diagram {
  return changeNodes(diagram, positions.keys(), (node) => {
    const position = roundPoint(positions.get(node.id) ?? node.position)
    return position.x === node.position.x && position.y === node.position.y ? node : { ...node, position }
  })
}

/** Gives nodes sizes of the user's own, at least a pixel each way. */
export function resizeNodes(diagram: Diagram, sizes: ReadonlyMap<string, Size>): Diagram {
  return changeNodes(diagram, sizes.keys(), (node) => {
    const wish = sizes.get(node.id) ?? node.size
    if (!wish) return node
    const size = { width: Math.max(1, Math.round(wish.width)), height: Math.max(1, Math.round(wish.height)) }
    return size.width === node.size?.width && size.height === node.size.height ? node : { ...node, size }
  })
}

/** Puts a node into another container (undefined: the diagram itself) with the placements that go with it. */
export function setParent(
  diagram: Diagram,
  id: string,
  parent: string | undefined,
  position: Point,
  placements: readonly Placement[],
): Diagram {
  return changeNodes(diagram, [id], (node) => {
    const { parent: _before, ...rest } = node
    const moved = { ...rest, position: roundPoint(position), ...(parent !== undefined && { parent }) } as DiagramNode
    return moved.kind === 'resource' ? withPlacements(moved, placements) : moved
  })
}

/** The node with these placements; none leaves the field out. */
export function withPlacements(node: ResourceNode, placements: readonly Placement[]): ResourceNode {
  const { placements: _before, ...rest } = node
  return placements.length > 0 ? { ...rest, placements } : rest
}

/** Sets or, with undefined, removes a property of a resource node. Of what it owns where a slot is named. */
export function setProperty(diagram: Diagram, id: string, path: Path, value: Json | undefined, slot?: string): Diagram {
  return changeResource(diagram, id, (node) => {
    if (slot === undefined) return { ...node, properties: withValueAt(node.properties, path, value) }
    const owned = withValueAt(node.ownedProperties?.[slot] ?? {}, path, value)
    return { ...node, ownedProperties: { ...node.ownedProperties, [slot]: owned } }
  })
}

/** Sets or, with undefined, removes an attribute such as DeletionPolicy. */
export function setAttribute(diagram: Diagram, id: string, name: string, value: Json | undefined): Diagram {
  return changeResource(diagram, id, (node) => {
    const attributes = withValueAt(node.attributes ?? {}, [name], value)
    const { attributes: _before, ...rest } = node
    return Object.keys(attributes).length > 0 ? { ...rest, attributes } : rest
  })
}

/** Sets or, with undefined, removes an option of a connection. */
export function setOption(diagram: Diagram, id: string, name: string, value: Json | undefined): Diagram {
  return changeConnections(diagram, [id], (connection) => {
    const options = withValueAt(connection.options ?? {}, [name], value)
    const { options: _before, ...rest } = connection
    return Object.keys(options).length > 0 ? { ...rest, options } : rest
  })
}

/** Sets or, with undefined, removes an entry of a template section, such as a parameter. */
export function setSectionEntry(
  diagram: Diagram,
  section: Exclude<keyof TemplateSections, 'description' | 'transform' | 'formatVersion' | 'order' | 'others'>,
  name: string,
  value: Json | undefined,
): Diagram {
  const before: JsonObject = diagram.template[section] ?? {}
  return setSections(diagram, { [section]: withValueAt(before, [name], value) })
}

/** Changes sections of the template; empty ones are left out. */
export function setSections(diagram: Diagram, sections: Partial<TemplateSections>): Diagram {
  const entries = Object.entries({ ...diagram.template, ...sections })
  const kept = entries.filter(([, value]) => value !== undefined && value !== '' && !isEmptyObject(value))
  return { ...diagram, template: Object.fromEntries(kept) as TemplateSections }
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}

/** The nearest point in whole pixels. */
export function roundPoint(point: Point): Point {
  // Adding 0 turns the -0 that rounding may give into 0.
  return { x: Math.round(point.x) + 0, y: Math.round(point.y) + 0 }
}
