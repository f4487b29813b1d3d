import { withoutWays } from '../../diagram/ways'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Lets the selected lines find their own way again, wherever a hand or a layout laid them. */
export const layLineAnew: EditCommand = {
  kind: 'edit',
  id: 'lay-line-anew',
  title: 'Lay line anew',
  menu: 'arrange',
  group: 3,
  when: ({ selection, diagram }) => selection.connections.some((id) => diagram.ways?.[id] !== undefined),
  run: (state) =>
    recorded(state, {
      diagram: withoutWays(state.diagram, new Set(state.selection.connections)),
      label: 'Lay line anew',
    }),
}
