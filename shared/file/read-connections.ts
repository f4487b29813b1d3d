import type { Connection } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'
import { nameOf } from './read-nodes'
import type { Report } from './report'
import { CONNECTION_SCHEMA, refuseBy } from './schema'
import { hasOnlyFiniteNumbers } from './survey'

/** The sound connections of a document's list, in its order; the others are reported. `nodes` are the ids that exist. */
export function readConnections(list: readonly Json[], nodes: ReadonlySet<string>, report: Report): Connection[] {
  const ids = new Set<string>()
  const drawn = new Set<string>()
  const connections: Connection[] = []
  list.forEach((raw, index) => {
    const connection = readConnection(raw, nodes, ids, drawn)
    if (typeof connection === 'string') {
      report(['connections', index], nameOf('Connection', raw, index), connection, raw)
      return
    }
    ids.add(connection.id)
    drawn.add(contentOf(connection))
    connections.push(connection)
  })
  return connections
}

/** The connection, or why it is set aside. */
function readConnection(
  raw: Json,
  nodes: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  drawn: ReadonlySet<string>,
): Connection | string {
  const refused = refuseBy(CONNECTION_SCHEMA, raw)
  if (refused) return refused
  const connection = raw as unknown as Connection
  if (ids.has(connection.id)) return `another connection has the id “${connection.id}” already`
  if (nodes.has(connection.id)) return `a node has the id “${connection.id}” already`
  if (!nodes.has(connection.source)) return `the node it starts from, “${connection.source}”, is not there`
  if (!nodes.has(connection.target)) return `the node it ends at, “${connection.target}”, is not there`
  if (!hasOnlyFiniteNumbers(raw)) return 'it holds a number that is too large'
  return drawn.has(contentOf(connection)) ? 'the same connection is drawn already' : connection
}

/** A text that is the same for connections that say the same. */
function contentOf({ id: _id, generated: _generated, ...content }: Connection): string {
  return JSON.stringify(sorted(content as unknown as Json))
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  )
}
