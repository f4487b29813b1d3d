import { setOption as withOption } from '../../diagram/edits'
import type { Json } from '../../template/json'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleNames } from '../settle'

/** Which option of which connection; undefined goes back to the default. */
export interface OptionArgs {
  readonly id: string
  readonly name: string
  readonly value: Json | undefined
}

/** Sets an option of a connection. Another option may generate other resources, so names are settled again. */
export const setOption: EditCommand<OptionArgs> = {
  kind: 'edit',
  id: 'set-option',
  title: 'Set option',
  run: (state, { id, name, value }) =>
    recorded(state, {
      diagram: settleNames(withOption(state.diagram, id, name, value)),
      label: `Set ${name}`,
      merge: `option:${id}:${name}`,
    }),
}
