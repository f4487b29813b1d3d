import { flowOf, withFlows } from '../../diagram/flows'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** The flow's id. */
export interface DeleteFlowArgs {
  readonly id: string
}

/** Removes a flow with its steps; the lines stay. */
export const deleteFlow: EditCommand<DeleteFlowArgs> = {
  kind: 'edit',
  id: 'delete-flow',
  title: 'Delete flow',
  run: (state, { id }) => {
    const flow = flowOf(state.diagram, id)
    if (!flow) return state
    const left = (state.diagram.flows ?? []).filter((each) => each !== flow)
    return recorded(state, { diagram: withFlows(state.diagram, left), label: `Delete ${flow.name || 'flow'}` })
  },
}
