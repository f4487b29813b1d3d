import { changeResource, withPlacements } from '../../diagram/edits'
import type { Placement } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleDefaults, settleNames } from '../settle'

/** The placements a node shall have: another kind in its container, or more subnets to span. */
export interface PlacementsArgs {
  readonly id: string
  readonly placements: readonly Placement[]
}

/** Changes what being where it is means for a node. */
export const setPlacements: EditCommand<PlacementsArgs> = {
  kind: 'edit',
  id: 'set-placements',
  title: 'Change placement',
  run: (state, { id, placements }) => {
    const changed = changeResource(state.diagram, id, (node) => withPlacements(node, placements))
    return recorded(state, { diagram: settleNames(settleDefaults(changed, [id])), label: 'Change placement' })
  },
}
