import { serviceOf } from '../../catalogue/services'
import { changeResource } from '../../diagram/edits'
import type { ResourceNode } from '../../diagram/types'
import type { Json, JsonObject } from '../../template/json'
import { type Path, pathText, withValueAt } from '../../template/path'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Paths of one node, or of what it owns in a slot, that get the same value. Undefined removes them. */
export interface PropertiesArgs {
  readonly id: string
  /** The first names the step. */
  readonly paths: readonly Path[]
  readonly value: Json | undefined
  readonly slot?: string
  /** The part of the value that was edited; edits of one part right after one another are one step. Absent: the whole value. */
  readonly part?: string
}

/** Sets or removes properties that always hold the same value, as one step. */
export const setProperties: EditCommand<PropertiesArgs> = {
  kind: 'edit',
  id: 'set-properties',
  title: 'Set property',
  run: (state, { id, paths, value, slot, part = '' }) => {
    const name = pathText(paths[0] ?? [])
    return recorded(state, {
      diagram: changeResource(state.diagram, id, (node) => withProperties(node, paths, value, slot)),
      label: `${value === undefined ? 'Remove' : 'Set'} ${name}`,
      merge: `property:${id}:${slot ?? ''}:${name}:${part}`,
    })
  },
}

function withProperties(node: ResourceNode, paths: readonly Path[], value: Json | undefined, slot?: string) {
  const set = (root: JsonObject) => paths.reduce((current, path) => withValueAt(current, path, value), root)
  if (slot === undefined) return { ...node, properties: set(node.properties) }
  // A node that says nothing of what it owns has the service's first values; one value must not take the others away.
  const before = node.ownedProperties ?? serviceOf(node.type)?.ownedDefaults ?? {}
  return { ...node, ownedProperties: { ...before, [slot]: set(before[slot] ?? {}) } }
}
