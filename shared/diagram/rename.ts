import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { renameReferences } from '../template/references'
import { LOGICAL_ID } from '../template/types'
import type { Diagram, DiagramNode, GeneratedIds, Placement, ResourceNode, TemplateSections, Wordings } from './types'

/** Why a logical id cannot become another; undefined: it can. */
export function refuseRename(diagram: Diagram, from: string, to: string): string | undefined {
  if (!LOGICAL_ID.test(to)) return 'A logical id has 1 to 255 letters and digits, nothing else.'
  if (to !== from && logicalIds(diagram).has(to)) return `${to} is taken already.`
  return undefined
}

/**
 * Gives a resource another logical id and rewrites every Ref, GetAtt, Sub and DependsOn that names it, in nodes, options and
 * sections. Deliberate, because CloudFormation replaces a resource whose logical id changes.
 */
export function renameLogicalId(diagram: Diagram, from: string, to: string): Diagram {
  if (from === to || refuseRename(diagram, from, to)) return diagram
  const rename = (value: Json) => renameReferences(value, from, to)
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) => renameInNode(node, from, to, rename)),
    connections: diagram.connections.map((each) =>
      keepIfSame(each, {
        ...each,
        ...changedOptions(each.options, rename),
        ...changedIds('generated', each.generated, from, to),
        ...changedWording(each.wording, from, to),
      }),
    ),
    template: renameInSections(diagram.template, from, rename),
  }
}

/** Every logical id that stands in the diagram: of nodes, of what they own and of what relations generated. */
export function logicalIds(diagram: Diagram): Set<string> {
  const ids = new Set<string>(Object.keys(diagram.template.parameters ?? {}))
  const addAll = (generated: GeneratedIds | undefined) => {
    for (const id of Object.values(generated ?? {})) ids.add(id)
  }
  for (const node of diagram.nodes) {
    if (node.kind !== 'resource') continue
    ids.add(node.logicalId)
    addAll(node.owns)
    for (const placement of node.placements ?? []) addAll(placement.generated)
  }
  for (const connection of diagram.connections) addAll(connection.generated)
  return ids
}

function renameInNode(node: DiagramNode, from: string, to: string, rename: (value: Json) => Json): DiagramNode {
  if (node.kind !== 'resource') return node
  const renamed: ResourceNode = {
    ...node,
    logicalId: node.logicalId === from ? to : node.logicalId,
    properties: rename(node.properties) as JsonObject,
    ...(node.attributes && { attributes: renameDependsOn(rename(node.attributes) as JsonObject, from, to) }),
    ...(node.ownedProperties && { ownedProperties: rename(node.ownedProperties) as Record<string, JsonObject> }),
    ...(node.ownedResources && { ownedResources: renameInResources(node.ownedResources, from, to) }),
    ...changedIds('owns', node.owns, from, to),
    ...(node.placements && { placements: renameInPlacements(node.placements, from, to) }),
  }
  return keepIfSame(node, renamed)
}

function renameInResources(
  resources: Readonly<Record<string, JsonObject>>,
  from: string,
  to: string,
): Readonly<Record<string, JsonObject>> {
  const renamed = Object.entries(resources).map(
    ([slot, body]) => [slot, renameDependsOn(renameReferences(body, from, to) as JsonObject, from, to)] as const,
  )
  return keepIfSame(resources, Object.fromEntries(renamed))
}

function renameInPlacements(placements: readonly Placement[], from: string, to: string): readonly Placement[] {
  const renamed = placements.map((each) =>
    keepIfSame(each, {
      ...each,
      ...changedIds('generated', each.generated, from, to),
      ...changedWording(each.wording, from, to),
    }),
  )
  return renamed.every((each, index) => each === placements[index]) ? placements : renamed
}

function renameDependsOn(attributes: JsonObject, from: string, to: string): JsonObject {
  const before = attributes.DependsOn
  if (before === from) return { ...attributes, DependsOn: to }
  if (!Array.isArray(before) || !before.includes(from)) return attributes
  return { ...attributes, DependsOn: before.map((id) => (id === from ? to : id)) }
}

function changedIds<K extends string>(
  key: K,
  ids: GeneratedIds | undefined,
  from: string,
  to: string,
): { [P in K]?: GeneratedIds } {
  if (!ids || !Object.values(ids).includes(from)) return {}
  const renamed = Object.fromEntries(Object.entries(ids).map(([slot, id]) => [slot, id === from ? to : id]))
  return { [key]: renamed } as { [P in K]: GeneratedIds }
}

/** What a template words in its own way may name resources, and may wait for them. */
function changedWording(wordings: Wordings | undefined, from: string, to: string): { wording?: Wordings } {
  if (!wordings) return {}
  const renamed = Object.fromEntries(
    Object.entries(wordings).map(([part, wording]) => {
      const as = wording.as === undefined ? undefined : renameReferences(wording.as, from, to)
      const named = isJsonObject(as) ? renameDependsOn(as, from, to) : as
      const changed = { ...wording, ...(named !== undefined && { as: named }), ...(wording.in === from && { in: to }) }
      return [part, keepIfSame(wording, changed)]
    }),
  )
  return { wording: keepIfSame(wordings, renamed) }
}

function changedOptions(options: JsonObject | undefined, rename: (value: Json) => Json) {
  return options ? { options: rename(options) as JsonObject } : {}
}

// A parameter of the same name would be another thing, but names are unique over both.
function renameInSections(sections: TemplateSections, _from: string, rename: (value: Json) => Json): TemplateSections {
  const entries = Object.entries(sections).map(([key, value]) => [
    key,
    typeof value === 'object' && value ? rename(value) : value,
  ])
  return keepIfSame(sections, Object.fromEntries(entries) as TemplateSections)
}

function keepIfSame<T extends object>(before: T, after: T): T {
  const keys = Object.keys(after) as (keyof T)[]
  return keys.length === Object.keys(before).length && keys.every((key) => before[key] === after[key]) ? before : after
}
