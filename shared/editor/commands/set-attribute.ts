import { setAttribute as withAttribute } from '../../diagram/edits'
import type { Json } from '../../template/json'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which attribute beside `Properties`; undefined removes it. */
export interface AttributeArgs {
  readonly id: string
  readonly name: string
  readonly value: Json | undefined
}

/** Sets or removes a resource attribute such as DeletionPolicy. */
export const setAttribute: EditCommand<AttributeArgs> = {
  kind: 'edit',
  id: 'set-attribute',
  title: 'Set attribute',
  run: (state, { id, name, value }) =>
    recorded(state, {
      diagram: withAttribute(state.diagram, id, name, value),
      label: `Set ${name}`,
      merge: `attribute:${id}:${name}`,
    }),
}
