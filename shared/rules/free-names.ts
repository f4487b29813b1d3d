import { freeLogicalId, logicalIdFrom } from '../diagram/logical-id'
import { logicalIds } from '../diagram/rename'
import type { RuleContext } from './rule'

const remembered = new WeakMap<RuleContext, ReadonlySet<string>>()

/** A logical id like the wish that neither the diagram nor its template uses yet. */
export function freeNameFor(context: RuleContext, wish: string): string {
  return freeLogicalId(logicalIdFrom(wish, 'Resource', new Set()), takenNames(context))
}

function takenNames(context: RuleContext): ReadonlySet<string> {
  const known = remembered.get(context)
  if (known) return known
  const { Resources, Parameters } = context.template
  const taken = new Set([...logicalIds(context.diagram), ...Object.keys(Resources), ...Object.keys(Parameters ?? {})])
  remembered.set(context, taken)
  return taken
}
