import type { Problem } from '../../relations/cause'
import { applyFix as fixed } from '../../rules/run'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleDefaults, settleNames } from '../settle'

/** Mends one problem the way its rule proposes. */
export const applyFix: EditCommand<Problem> = {
  kind: 'edit',
  id: 'apply-fix',
  title: 'Fix problem',
  run: (state, problem) => {
    const changed = fixed(state.diagram, problem)
    const known = new Set(state.diagram.nodes.map(({ id }) => id))
    const added = changed.nodes.flatMap(({ id }) => (known.has(id) ? [] : [id]))
    const diagram = changed === state.diagram ? changed : settleNames(settleDefaults(changed, added))
    return recorded(state, { diagram, label: problem.fix?.title ?? 'Fix' })
  },
}
