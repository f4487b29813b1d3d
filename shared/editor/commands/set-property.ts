import { setProperty as withProperty } from '../../diagram/edits'
import type { Json } from '../../template/json'
import { type Path, pathText } from '../../template/path'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which property of which node, of an owned resource where a slot is named. Undefined removes it. */
export interface PropertyArgs {
  readonly id: string
  readonly path: Path
  readonly value: Json | undefined
  readonly slot?: string
}

/** Sets or removes a property. Typing in one field is one step. */
export const setProperty: EditCommand<PropertyArgs> = {
  kind: 'edit',
  id: 'set-property',
  title: 'Set property',
  run: (state, { id, path, value, slot }) =>
    recorded(state, {
      diagram: withProperty(state.diagram, id, path, value, slot),
      label: `${value === undefined ? 'Remove' : 'Set'} ${pathText(path)}`,
      merge: `property:${id}:${slot ?? ''}:${pathText(path)}`,
    }),
}
