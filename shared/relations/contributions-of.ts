import type { OptionValues } from '../catalogue/field'
import { indexOf } from '../diagram/queries'
import type { Connection, Diagram } from '../diagram/types'
import type { Contribution } from './contribution'
import { filledOptions, resolveConnection } from './resolve'
import { scopeOf, slotSuffix } from './scope'
import { asFound } from './wording'

/**
 * What one connection contributes, on its own: for labels and for showing what a line writes before it is drawn. Names of
 * generated resources are those it would get while nothing else has them. Empty: it writes nothing.
 */
export function contributionsOf(connection: Connection, diagram: Diagram): Contribution[] {
  const resolved = resolveConnection(connection, indexOf(diagram))
  if (resolved?.source.kind !== 'resource' || resolved.target.kind !== 'resource') return []
  const { kind, source, target } = resolved
  const generated = (slot: string) =>
    connection.generated?.[slot] ?? `${source.logicalId}To${target.logicalId}${slotSuffix(slot)}`
  const scope = scopeOf(diagram, {
    generated,
    owned: (node, slot) => node.owns?.[slot] ?? node.logicalId + slotSuffix(slot),
  })
  const options = filledOptions(kind.options, connection.options) as OptionValues<typeof kind.options>
  try {
    const all = kind.write({ id: connection.id, source, target, options }, scope)
    return asFound(all, connection.writes, connection.wording)
  } catch {
    // The exporter reports a relation that fails; here it only has nothing to say.
    return []
  }
}
