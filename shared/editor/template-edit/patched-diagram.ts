import { remove } from '../../diagram/edits'
import { nextIds } from '../../diagram/next-id'
import { indexOf } from '../../diagram/queries'
import type { Diagram, DiagramNode, ResourceNode, TemplateSections } from '../../diagram/types'
import { nodesFrom } from '../../importing/cloudformation/resources'
import { sectionsFrom } from '../../importing/cloudformation/sections'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { fromEntries } from '../../template/path'

/** Thrown within this file only: what changed is not the node's own. */
class WrittenByOthers extends Error {}

/**
 * The diagram with what changed from the template it wrote to another set in the nodes themselves; all else stays as it is.
 * Undefined: a line or placement wrote what changed. Whoever asks must still see whether the result writes what is wanted.
 */
export function patchedDiagram(diagram: Diagram, written: JsonObject, wanted: JsonObject): Diagram | undefined {
  try {
    return patched(diagram, written, wanted)
  } catch (error) {
    if (error instanceof WrittenByOthers) return undefined
    throw error
  }
}

function patched(diagram: Diagram, written: JsonObject, wanted: JsonObject): Diagram {
  const [old, next] = [resourcesOf(written), resourcesOf(wanted)]
  const gone = diagram.nodes.filter((node) => node.kind === 'resource' && !own(next, node.logicalId))
  const left =
    gone.length > 0
      ? remove(
          diagram,
          gone.map(({ id }) => id),
        )
      : diagram
  const nodes = left.nodes.map((node) =>
    node.kind === 'resource' ? patchedNode(node, own(old, node.logicalId), own(next, node.logicalId)) : node,
  )
  const added = fromEntries(Object.entries(next).filter(([id]) => !own(old, id)))
  return {
    ...left,
    nodes: [...nodes, ...newNodes(diagram, added)],
    template: patchedSections(left.template, written, wanted),
  }
}

function newNodes(diagram: Diagram, added: JsonObject): DiagramNode[] {
  const nodes = nodesFrom({ Resources: added }).filter(({ logicalId }) => !indexOf(diagram).byLogicalId(logicalId))
  const ids = nextIds(diagram, 'n', nodes.length)
  return nodes.map((node, i) => ({ ...node, id: ids[i] ?? node.id }))
}

function resourcesOf({ Resources }: JsonObject): JsonObject {
  return isJsonObject(Resources) ? Resources : {}
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function patchedNode(node: ResourceNode, before: Json | undefined, after: Json | undefined): ResourceNode {
  if (!isJsonObject(before) || !isJsonObject(after) || sameJson(before, after)) return node
  const { Type: _old, Properties: oldProperties, ...oldRest } = before
  const { Type: type, Properties: properties, ...rest } = after
  const attributes = taken(node.attributes ?? {}, oldRest, rest) as JsonObject
  const { attributes: _attributes, ...others } = node
  return {
    ...others,
    type: typeof type === 'string' ? type : node.type,
    properties: taken(node.properties, oldProperties ?? {}, properties ?? {}) as JsonObject,
    ...(Object.keys(attributes).length > 0 && { attributes }),
  }
}

/** A value into which the changes from `before` to `after` are taken; what did not change stays as it is in it. */
function taken(mine: Json | undefined, before: Json | undefined, after: Json | undefined): Json | undefined {
  if (sameJson(before, after)) return mine
  if (mine === undefined && before !== undefined) throw new WrittenByOthers()
  if (!isJsonObject(before) || !isJsonObject(after) || (mine !== undefined && !isJsonObject(mine))) return after
  const keys = new Set([...Object.keys(mine ?? {}), ...Object.keys(after)])
  const entries = [...keys].flatMap((key): (readonly [string, Json])[] => {
    const value = taken(own(mine ?? {}, key), own(before, key), own(after, key))
    return value === undefined ? [] : [[key, value]]
  })
  return fromEntries(entries)
}

function patchedSections(sections: TemplateSections, written: JsonObject, wanted: JsonObject): TemplateSections {
  const [before, after] = [sectionsFrom(written), sectionsFrom(wanted)]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof TemplateSections)[]
  const changed = keys.filter((key) => !sameJson(before[key] as Json | undefined, after[key] as Json | undefined))
  const kept = Object.entries(sections).filter(([key]) => !changed.some((each) => each === key))
  const fresh = changed.flatMap((key) => (after[key] === undefined ? [] : [[key, after[key]] as const]))
  return Object.fromEntries([...kept, ...fresh])
}
