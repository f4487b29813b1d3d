import { changeFlow } from '../../diagram/flows'
import type { FlowStep } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** The steps that a flow shall have, and what the change is called. Changes with one `merge` right after one another become one. */
export interface FlowStepsArgs {
  readonly id: string
  readonly steps: readonly FlowStep[]
  readonly label: string
  readonly merge?: string
}

/** Adds, removes, orders or captions the steps of a flow. */
export const setFlowSteps: EditCommand<FlowStepsArgs> = {
  kind: 'edit',
  id: 'set-flow-steps',
  title: 'Change steps of flow',
  run: (state, { id, steps, label, merge }) =>
    recorded(state, {
      diagram: changeFlow(state.diagram, id, (flow) => (flow.steps === steps ? flow : { ...flow, steps })),
      label,
      ...(merge !== undefined && { merge }),
    }),
}
