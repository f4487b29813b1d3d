import type { OptionValues } from '../../catalogue/field'
import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import type { Cause } from '../../relations/cause'
import type { Contribution } from '../../relations/contribution'
import {
  filledOptions,
  type ResolvedConnection,
  type ResolvedPlacement,
  resolveConnection,
  resolvePlacements,
} from '../../relations/resolve'
import { type Naming, scopeOf } from '../../relations/scope'
import { asFound } from '../../relations/wording'
import type { LogicalIds } from './logical-ids'

/** A contribution with what caused it and how its slots are named. */
export interface Caused {
  readonly contribution: Contribution
  readonly cause: Cause
  readonly naming: Naming
}

/** Everything the diagram's placements and connections contribute, in document order. A relation that throws becomes a report. */
export function collectContributions(diagram: Diagram, ids: LogicalIds): Caused[] {
  const index = indexOf(diagram)
  const placed = diagram.nodes
    .filter((node): node is ResourceNode => node.kind === 'resource')
    .flatMap((node) => resolvePlacements(node, index).map((each) => ofPlacement(each, diagram, ids)))
  const connected = diagram.connections.flatMap((connection) => {
    const resolved = resolveConnection(connection, index)
    return resolved ? [ofConnection(resolved, diagram, ids)] : []
  })
  return [...placed, ...connected].flat()
}

function ofPlacement(resolved: ResolvedPlacement, diagram: Diagram, ids: LogicalIds): Caused[] {
  const { placement, kind, child, containers } = resolved
  const naming = ids.ofPlacement(child, placement)
  const options = filledOptions(kind.options, placement.options) as OptionValues<typeof kind.options>
  const cause: Cause = { kind: 'placement', id: child.id, placement: placement.kind }
  return attempt(cause, naming, () =>
    asFound(kind.write({ child, containers, options }, scopeOf(diagram, naming)), placement.writes, placement.wording),
  )
}

function ofConnection(resolved: ResolvedConnection, diagram: Diagram, ids: LogicalIds): Caused[] {
  const { connection, kind, source, target } = resolved
  if (source.kind !== 'resource' || target.kind !== 'resource') return []
  const naming = ids.ofConnection(connection, source.logicalId, target.logicalId)
  const options = filledOptions(kind.options, connection.options) as OptionValues<typeof kind.options>
  const cause: Cause = { kind: 'connection', id: connection.id }
  return attempt(cause, naming, () =>
    asFound(
      kind.write({ id: connection.id, source, target, options }, scopeOf(diagram, naming)),
      connection.writes,
      connection.wording,
    ),
  )
}

function attempt(cause: Cause, naming: Naming, write: () => Contribution[]): Caused[] {
  try {
    return write().map((contribution) => ({ contribution, cause, naming }))
  } catch (error) {
    const message = `Could not be written: ${error instanceof Error ? error.message : String(error)}`
    return [{ cause, naming, contribution: { do: 'report', severity: 'error', message } }]
  }
}
