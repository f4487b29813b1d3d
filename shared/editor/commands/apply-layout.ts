import type { Positions } from '../../layout/positions'
import { applyPositions } from '../../layout/positions'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Puts everything where a layout says, as one step. */
export const applyLayout: EditCommand<Positions> = {
  kind: 'edit',
  id: 'apply-layout',
  title: 'Apply layout',
  run: (state, positions) => recorded(state, { diagram: applyPositions(state.diagram, positions), label: 'Tidy up' }),
}
