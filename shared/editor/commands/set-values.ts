import { changeResource } from '../../diagram/edits'
import type { Json } from '../../template/json'
import { withValueAt } from '../../template/path'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Top-level properties of several nodes. */
export interface ValuesArgs {
  /** Which node's property gets which value; undefined removes it. */
  readonly values: readonly { readonly id: string; readonly property: string; readonly value: Json | undefined }[]
  /** What the step is called: `Tag 4 resources`. */
  readonly label: string
}

/** Sets a property of each of several nodes, as one step. */
export const setValues: EditCommand<ValuesArgs> = {
  kind: 'edit',
  id: 'set-values',
  title: 'Set properties',
  run: (state, { values, label }) =>
    recorded(state, {
      diagram: values.reduce(
        (diagram, { id, property, value }) =>
          changeResource(diagram, id, (node) => ({
            ...node,
            properties: withValueAt(node.properties, [property], value),
          })),
        state.diagram,
      ),
      label,
    }),
}
