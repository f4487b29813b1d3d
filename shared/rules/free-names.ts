import { freeLogicalId, logicalIdFrom } from '../diagram/logical-id'
import { logicalIds } from '../diagram/rename'
import type { RuleContext } from './rule'

/** A logical id like the wish that neither the diagram nor its template uses yet. */
export function freeNameFor(context: RuleContext, wish: string): string {
  const taken = new Set([...logicalIds(context.diagram), ...Object.keys(context.template.Resources)])
  return freeLogicalId(logicalIdFrom(wish, 'Resource', new Set()), taken)
}
