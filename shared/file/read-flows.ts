import type { Flow } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'
import { nameOf } from './read-nodes'
import type { Report } from './report'
import { FLOW_SCHEMA, refuseBy } from './schema'
import { hasOnlyFiniteNumbers } from './survey'

/**
 * The sound flows of a document's list, in its order; the others are reported. A step may name a line that is not there: where
 * people merge files a line goes sooner than what is told of it.
 */
export function readFlows(list: readonly Json[], report: Report): Flow[] {
  const ids = new Set<string>()
  const flows: Flow[] = []
  list.forEach((raw, index) => {
    const flow = readFlow(raw, ids)
    if (typeof flow === 'string') {
      report(['flows', index], nameOf('Flow', raw, index), flow, raw)
      return
    }
    ids.add(flow.id)
    flows.push(flow)
  })
  return flows
}

/** The flow, or why it is set aside. What may be left out is filled in. */
function readFlow(raw: Json, ids: ReadonlySet<string>): Flow | string {
  const filled = isJsonObject(raw) ? { name: '', steps: [], ...raw } : raw
  const complete =
    isJsonObject(filled) && Array.isArray(filled.steps) ? { ...filled, steps: filled.steps.map(withCaption) } : filled
  const refused = refuseBy(FLOW_SCHEMA, complete)
  if (refused) return refused
  const flow = complete as unknown as Flow
  if (ids.has(flow.id)) return `another flow has the id “${flow.id}” already`
  return hasOnlyFiniteNumbers(raw) ? flow : 'it holds a number that is too large'
}

function withCaption(step: Json): Json {
  return isJsonObject(step) && step.caption === undefined ? { ...step, caption: '' } : step
}
