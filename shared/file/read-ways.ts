import type { LineWay } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'
import type { Report } from './report'
import { refuseBy, WAY_SCHEMA } from './schema'

/** The sound ways of lines, under the name they have in a diagram; nothing where there are none. The others are reported. */
export function readWays(raw: Json | undefined, report: Report): { ways?: Readonly<Record<string, LineWay>> } {
  if (raw === undefined) return {}
  if (!isJsonObject(raw)) {
    report(['ways'], 'The ways of lines', 'they are not an object', raw)
    return {}
  }
  const ways: [string, LineWay][] = []
  for (const [id, way] of Object.entries(raw)) {
    const refused = refuseBy(WAY_SCHEMA, way)
    if (refused) report(['ways', id], `The way of the line “${id}”`, refused, way)
    else ways.push([id, way as unknown as LineWay])
  }
  return ways.length > 0 ? { ways: Object.fromEntries(ways) } : {}
}
