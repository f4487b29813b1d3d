import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import type { JsonObject } from '../../template/json'
import { Acting } from './acting'
import { resourceNodes } from './candidates'
import type { Claim } from './claim'
import { judge } from './judge-claim'
import { watchesByName } from './metric-names'
import { ownPolicyOf } from './own-policy'
import type { ReferenceGraph } from './reference-graph'
import type { Candidate, Evidence } from './trial'

/** The claims of candidates that hold before the evidence, in the order of the candidates. */
export function judgeAll(candidates: readonly Candidate[], evidence: Evidence): Claim[] {
  return candidates.flatMap((candidate) => judge(candidate, evidence) ?? [])
}

/** What candidates are judged by: the diagram as it is so far, and what the template says. */
export function evidenceFor(diagram: Diagram, resources: JsonObject, graph: ReferenceGraph): Evidence {
  const byType = new Map<string, ResourceNode[]>()
  for (const node of resourceNodes(diagram)) byType.set(node.type, [...(byType.get(node.type) ?? []), node])
  const near = ({ source, targets }: Candidate, type: string) =>
    (byType.get(type) ?? []).filter((node) =>
      graph.of(node).some(({ target }) => target.id === source || targets.includes(target.id)),
    )
  const acting = new Acting(resources)
  return {
    ...{ diagram, resources, near, acting },
    index: indexOf(diagram),
    isTied: ({ source, targets }) =>
      targets.some((id) => isWatched(source, id, graph)) ||
      [source, ...targets].some((id) => {
        const node = graph.nodes.find((each) => each.id === id)
        return node && graph.targetsOf(node).some((target) => target.id === source || targets.includes(target.id))
      }),
    ofType: (type) => byType.get(type) ?? [],
    policyOf: (node) => ownPolicyOf(acting.roleOf(node), resources),
  }
}

function isWatched(source: string, target: string, { nodes }: ReferenceGraph): boolean {
  const watcher = nodes.find(({ id }) => id === source)
  const node = nodes.find(({ id }) => id === target)
  return watcher !== undefined && node !== undefined && watchesByName(watcher, node)
}
