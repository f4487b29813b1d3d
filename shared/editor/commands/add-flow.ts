import { withFlows } from '../../diagram/flows'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** The new flow's id, which must be free, and its name. */
export interface AddFlowArgs {
  readonly id: string
  readonly name: string
}

/** Adds a flow without steps. */
export const addFlow: EditCommand<AddFlowArgs> = {
  kind: 'edit',
  id: 'add-flow',
  title: 'Add flow',
  run: (state, { id, name }) => {
    const flows = [...(state.diagram.flows ?? []), { id, name, steps: [] }]
    return recorded(state, { diagram: withFlows(state.diagram, flows), label: 'Add flow' })
  },
}
