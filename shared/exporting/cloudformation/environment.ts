import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram } from '../../diagram/types'
import { isJsonObject } from '../../template/json'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import { holderOf } from './holder'
import type { LogicalIds } from './logical-ids'
import { only } from './merge'

/** Step 8: environment variables for code; one the user typed stays. */
export function writeEnvironment(
  all: readonly Caused[],
  diagram: Diagram,
  draft: TemplateDraft,
  ids: LogicalIds,
): void {
  const index = indexOf(diagram)
  for (const { contribution, cause } of only(all, 'environment')) {
    const node = index.resource(contribution.on)
    const use = node && serviceOf(node.type)?.environment
    if (!node || !use) continue
    const holder = holderOf(node, use.slot, draft, ids)
    if (!draft.resources.has(holder)) continue
    if (use.style === 'map') {
      draft.set(holder, `${use.path}.${contribution.name}`, contribution.value, cause)
    } else if (!hasVariable(draft.property(holder, use.path), contribution.name)) {
      draft.append(holder, use.path, { Name: contribution.name, Value: contribution.value }, cause)
    }
  }
}

function hasVariable(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.some((item) => isJsonObject(item) && item.Name === name)
}
