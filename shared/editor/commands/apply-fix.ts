import type { Problem } from '../../relations/cause'
import { applyFix as fixed } from '../../rules/run'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleNames } from '../settle'

/** Mends one problem the way its rule proposes. */
export const applyFix: EditCommand<Problem> = {
  kind: 'edit',
  id: 'apply-fix',
  title: 'Fix problem',
  run: (state, problem) => {
    const changed = fixed(state.diagram, problem)
    const diagram = changed === state.diagram ? changed : settleNames(changed)
    return recorded(state, { diagram, label: problem.fix?.title ?? 'Fix' })
  },
}
