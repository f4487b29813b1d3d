import { renameLogicalId } from '../../diagram/rename'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** The logical id as it is and as it shall be. Ask `refuseRename` first; what it refuses changes nothing. */
export interface RenameArgs {
  readonly from: string
  readonly to: string
}

/** Gives a resource another logical id, with every reference to it. */
export const renameResource: EditCommand<RenameArgs> = {
  kind: 'edit',
  id: 'rename-resource',
  title: 'Rename logical id',
  run: (state, { from, to }) =>
    recorded(state, { diagram: renameLogicalId(state.diagram, from, to), label: `Rename ${from} to ${to}` }),
}
