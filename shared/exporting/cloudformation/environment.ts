import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram } from '../../diagram/types'
import type { Cause } from '../../relations/cause'
import { isJsonObject, type Json, sameJson } from '../../template/json'
import { referencesIn } from '../../template/references'
import type { Caused } from './collect'
import { Dependencies } from './dependencies'
import type { TemplateDraft } from './draft'
import { holderOf } from './holder'
import type { LogicalIds } from './logical-ids'
import { only } from './merge'

/**
 * Step 9, after all else that ties resources together: environment variables for code; one the user typed stays. A variable
 * that would make code and what it names wait for each other is left out, because such a template cannot be deployed.
 */
export function writeEnvironment(
  all: readonly Caused[],
  diagram: Diagram,
  draft: TemplateDraft,
  ids: LogicalIds,
): void {
  const index = indexOf(diagram)
  const dependencies = new Dependencies(draft)
  for (const { contribution, cause } of only(all, 'environment')) {
    const node = index.resource(contribution.on)
    const use = node && serviceOf(node.type)?.environment
    if (!node || !use) continue
    const holder = holderOf(node, use.slot, draft, ids)
    if (!draft.resources.has(holder)) continue
    if (wouldCycle(contribution.value, holder, dependencies)) {
      reportCycle(contribution.name, node.label, draft, cause)
      continue
    }
    dependencies.changed(holder)
    if (use.style === 'map') {
      draft.set(holder, `${use.path}.${contribution.name}`, contribution.value, cause)
    } else if (!hasOtherVariable(draft.property(holder, use.path), contribution.name, contribution.value)) {
      draft.append(holder, use.path, { Name: contribution.name, Value: contribution.value }, cause)
    }
  }
}

function wouldCycle(value: Json, holder: string, dependencies: Dependencies): boolean {
  return referencesIn(value).some(({ name }) => dependencies.needs(name, holder))
}

function reportCycle(name: string, label: string, draft: TemplateDraft, cause: Cause): void {
  const message = `${label} is not given ${name}: what the variable names needs ${label} first. Let the code look the name up`
  draft.report('export-variable-left-out', 'information', message, cause)
}

function hasOtherVariable(list: unknown, name: string, value: Json): boolean {
  return (
    Array.isArray(list) && list.some((item) => isJsonObject(item) && item.Name === name && !sameJson(item.Value, value))
  )
}
