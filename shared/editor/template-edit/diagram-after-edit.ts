import type { Diagram } from '../../diagram/types'
import { type ImportTools, importTemplate } from '../../importing/cloudformation/import'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { type KeptDrawing, keepDrawing } from './keep-drawing'
import { patchedDiagram } from './patched-diagram'

/** A diagram after its template was edited as text. */
export interface DiagramAfterEdit extends KeptDrawing {
  /** What the template says did not change: only its comments or the way it is written. The diagram is the same object. */
  readonly isSame: boolean
}

/**
 * The diagram that writes `wanted`, drawn like `before`. Where the nodes themselves can take the change, all lines stay as
 * they are; where new lines and places are seen in it, or something else wrote what changed, the template is read anew.
 */
export function diagramAfterEdit(before: Diagram, wanted: JsonObject, tools: ImportTools): DiagramAfterEdit {
  const write = (diagram: Diagram) => plainJson(tools.write(diagram))
  const written = write(before)
  if (sameJson(written, wanted)) return { diagram: before, unplaced: [], isSame: true }
  const read = keepDrawing(before, importTemplate(wanted, before.name, tools))
  const isRead = sameJson(write(read.diagram), wanted)
  const patched = patchedDiagram(before, written, wanted)
  const isPatched = patched !== undefined && sameJson(write(patched), wanted)
  if (isPatched && !(isRead && saysMore(read.diagram, patched, changesBetween(written, wanted)))) {
    const known = new Set(before.nodes.map(({ id }) => id))
    const unplaced = patched.nodes.filter(({ id }) => !known.has(id)).map(({ id }) => id)
    return { diagram: patched, unplaced, isSame: false }
  }
  if (isRead) return { ...read, isSame: false }
  return { ...bareDrawing(before, wanted, tools), isSame: false }
}

function plainJson(template: unknown): JsonObject {
  return JSON.parse(JSON.stringify(template))
}

/** Without what only the drawing before knew: nothing of it can get in the way of what the template says. */
function bareDrawing(before: Diagram, wanted: JsonObject, tools: ImportTools): KeptDrawing {
  const resources = before.nodes.filter(({ kind }) => kind === 'resource')
  const ids = new Set(resources.map(({ id }) => id))
  const flat = resources.map((node) => {
    const { parent, ...rest } = node
    return { ...rest, ...(parent !== undefined && ids.has(parent) && { parent }) }
  })
  return keepDrawing({ ...before, nodes: flat, connections: [] }, importTemplate(wanted, before.name, tools))
}

/** Whether a reading has all lines and placements that the other has, and more of them where something changed or came. */
function saysMore(read: Diagram, patched: Diagram, changes: Changes): boolean {
  const [all, kept] = [tiesOf(read), tiesOf(patched)]
  if ([...kept.keys()].some((key) => !all.has(key))) return false
  return changes.hasNew || [...all].some(([key, ends]) => !kept.has(key) && ends.some((id) => changes.ids.has(id)))
}

/** Every line and placement by a text that is the same in both readings, with the logical ids it ties together. */
function tiesOf({ nodes, connections }: Diagram): ReadonlyMap<string, readonly string[]> {
  const names = new Map(nodes.map((node) => [node.id, node.kind === 'resource' ? node.logicalId : '']))
  const ties = new Map<string, readonly string[]>()
  for (const { kind, source, target } of connections)
    ties.set(`${kind} ${source} ${target}`, [names.get(source) ?? '', names.get(target) ?? ''])
  for (const node of nodes) {
    if (node.kind !== 'resource') continue
    for (const { kind } of node.placements ?? []) ties.set(`${kind} ${node.id}`, [node.logicalId])
  }
  return ties
}

interface Changes {
  /** Logical ids of resources that came, went or say something else. */
  readonly ids: ReadonlySet<string>
  readonly hasNew: boolean
}

function changesBetween(written: JsonObject, wanted: JsonObject): Changes {
  const [old, next] = [resourcesOf(written), resourcesOf(wanted)]
  const ids = [...Object.keys(old), ...Object.keys(next)].filter((id) => !sameJson(own(old, id), own(next, id)))
  return { ids: new Set(ids), hasNew: ids.some((id) => !Object.hasOwn(old, id)) }
}

function resourcesOf({ Resources }: JsonObject): JsonObject {
  return isJsonObject(Resources) ? Resources : {}
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
