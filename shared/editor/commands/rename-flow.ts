import { changeFlow } from '../../diagram/flows'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Which flow, and its new name. */
export interface RenameFlowArgs {
  readonly id: string
  readonly name: string
}

/** Gives a flow another name. */
export const renameFlow: EditCommand<RenameFlowArgs> = {
  kind: 'edit',
  id: 'rename-flow',
  title: 'Rename flow',
  run: (state, { id, name }) =>
    recorded(state, {
      diagram: changeFlow(state.diagram, id, (flow) => (flow.name === name ? flow : { ...flow, name })),
      label: 'Rename flow',
      merge: `flow-name:${id}`,
    }),
}
