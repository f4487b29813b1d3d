import type { Layout } from '../../layout/positions'
import { applyPositions } from '../../layout/positions'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Puts everything where a layout says, as one step. */
export const applyLayout: EditCommand<Layout> = {
  kind: 'edit',
  id: 'apply-layout',
  title: 'Apply layout',
  run: (state, layout) => recorded(state, { diagram: applyPositions(state.diagram, layout), label: 'Tidy up' }),
}
