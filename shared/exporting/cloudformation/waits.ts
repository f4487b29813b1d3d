import { indexOf } from '../../diagram/queries'
import type { Diagram } from '../../diagram/types'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import { POLICY_SLOT } from './grants'
import type { LogicalIds } from './logical-ids'
import { only } from './merge'

/** Step 8: what must be there first. */
export function writeWaits(all: readonly Caused[], diagram: Diagram, draft: TemplateDraft, ids: LogicalIds): void {
  const index = indexOf(diagram)
  for (const { contribution, cause } of only(all, 'wait')) {
    if ('resource' in contribution.for) {
      draft.wait(contribution.resource, contribution.for.resource, cause)
      continue
    }
    const node = index.resource(contribution.for.grantsOf)
    if (node) draft.wait(contribution.resource, ids.owned(node, POLICY_SLOT), cause)
  }
}
