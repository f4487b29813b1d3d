import type { WaitFor } from '../../relations/contribution'
import { isJsonObject, type Json, type JsonObject } from '../../template/json'
import { valueAt } from '../../template/path'
import type { Hearing, Saying } from './say'

/** A resource of the relation's own waits for what the relation says, if the one in the template waits at all. */
export function waiting(resource: JsonObject, id: string, hearing: Hearing): Json {
  if (waitsIn(id, hearing).length === 0) return resource
  const waits = hearing.trial.contributions.flatMap((each) => {
    const other = each.do === 'wait' && each.resource === id ? awaitedBy(each, hearing) : undefined
    return other === undefined ? [] : [other]
  })
  const [only, ...others] = waits
  if (only === undefined) return resource
  return { ...resource, DependsOn: others.length > 0 ? waits : only }
}

/** How the template says that one waits for another: in a resource of the relation's own, or in a node's own list. */
export function waitsFor(each: WaitFor, hearing: Hearing): Saying | undefined {
  const { generated } = hearing.trial
  const other = awaitedBy(each, hearing)
  if (other === undefined || !waitsIn(each.resource, hearing).includes(other)) return undefined
  if (Object.values(generated).includes(each.resource)) return { idle: true }
  return { wait: { resource: each.resource, for: other } }
}

function awaitedBy({ for: other }: WaitFor, { evidence }: Hearing): string | undefined {
  if ('resource' in other) return other.resource
  const node = evidence.index.resource(other.grantsOf)
  return node && evidence.policyOf(node)
}

function waitsIn(id: string, { evidence }: Hearing): string[] {
  const body = evidence.resources[id]
  const waits = isJsonObject(body) ? valueAt(body, ['DependsOn']) : undefined
  return [waits ?? []].flat().filter((each): each is string => typeof each === 'string')
}
