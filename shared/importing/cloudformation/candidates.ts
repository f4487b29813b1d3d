import type { Diagram, ResourceNode } from '../../diagram/types'
import { connectionsBetween } from '../../relations/between'
import { REFERENCE_KIND } from '../../relations/generic-reference'
import { PLACEMENT_KINDS } from '../../relations/placements'
import { type ConnectionKind, type PlacementKind, refuseMatch } from '../../relations/relation'
import { referencesIn } from '../../template/references'
import type { Acting } from './acting'
import { watchesByName } from './metric-names'
import type { ReferenceGraph } from './reference-graph'
import type { Candidate } from './trial'

/** Resources that name more nodes than this tell nothing about any two of them. */
const MOST_JOINED = 6

/**
 * Pairs of nodes that a template ties together: one names the other, a third names both, or the policies of the one's role name
 * the other. Each pair in both directions.
 */
export function relatedPairs(graph: ReferenceGraph, acting: Acting): (readonly [ResourceNode, ResourceNode])[] {
  const pairs = new Map<string, readonly [ResourceNode, ResourceNode]>()
  const add = (a: ResourceNode, b: ResourceNode) => {
    pairs.set(`${a.id} ${b.id}`, [a, b])
    pairs.set(`${b.id} ${a.id}`, [b, a])
  }
  for (const node of graph.nodes) {
    const targets = graph.targetsOf(node)
    for (const target of [...graph.reachedBy(node), ...grantedTo(node, graph, acting)]) add(node, target)
    if (targets.length > MOST_JOINED) continue
    targets.forEach((one, index) => {
      for (const other of targets.slice(index + 1)) add(one, other)
    })
  }
  for (const rule of graph.nodes.filter(({ type }) => type === 'AWS::EC2::SecurityGroupIngress')) {
    const [one, other, ...more] = graph.targetsOf(rule).flatMap((group) => onlyMember(group, graph, acting) ?? [])
    if (one && other && more.length === 0) add(one, other)
  }
  for (const node of graph.nodes) {
    for (const other of graph.nodes) if (watchesByName(node, other)) add(node, other)
  }
  for (const { logicalId } of graph.nodes) for (const [one, other] of pairsIn(logicalId, graph)) add(one, other)
  return [...pairs.values()]
}

/** The pairs a resource may be named after, as the exporter names what lines add: `QueueToWorkerMapping`. */
export function pairsIn(logicalId: string, graph: ReferenceGraph): (readonly [ResourceNode, ResourceNode])[] {
  return [...logicalId.matchAll(/To(?=[A-Z0-9])/g)].flatMap(({ index }) => {
    const source = graph.named(logicalId.slice(0, index))
    const targets = source ? endsBefore(logicalId.slice(index + 2), graph) : []
    return targets.flatMap((target) => (source && target !== source ? [[source, target] as const] : []))
  })
}

/** The nodes whose names a text begins with. */
function endsBefore(text: string, graph: ReferenceGraph): ResourceNode[] {
  return Array.from(text, (_, index) => graph.named(text.slice(0, index + 1))).filter((node) => node !== undefined)
}

/** The one node in a security group; undefined: none, or several. */
function onlyMember(group: ResourceNode, graph: ReferenceGraph, acting: Acting): ResourceNode | undefined {
  const members = graph.nodes.filter((node) => node !== group && acting.securityGroupOf(node) === group.logicalId)
  return members.length === 1 ? members[0] : undefined
}

function grantedTo(node: ResourceNode, graph: ReferenceGraph, acting: Acting): ResourceNode[] {
  const role = acting.roleOf(node)
  if (role === undefined) return []
  const names = acting.statementsOf(role).flatMap(({ statement }) => referencesIn(statement).map(({ name }) => name))
  return [...new Set(names)].flatMap((name) => {
    const target = graph.named(name)
    return target && target !== node ? [target] : []
  })
}

/**
 * Every connection that may run between related nodes. Bare references are left out: they stay raw and are drawn as derived
 * lines, and claiming one would take the property from the kind that says more.
 */
export function connectionCandidates(pairs: readonly (readonly [ResourceNode, ResourceNode])[]): Candidate[] {
  return pairs.flatMap(([source, target]) =>
    connectionsBetween(source, target)
      .kinds.filter((kind) => kind.line !== 'annotation' && kind.id !== REFERENCE_KIND)
      .map((kind) => connectionCandidate(kind, source, target)),
  )
}

function connectionCandidate(kind: ConnectionKind, source: ResourceNode, target: ResourceNode): Candidate {
  return {
    relation: 'connection',
    kind: kind.id,
    options: kind.options,
    source: source.id,
    targets: [target.id],
    write: (options, scope, id = '') => {
      const ends = {
        source: scope.index.resource(source.id) ?? source,
        target: scope.index.resource(target.id) ?? target,
      }
      return kind.write({ id, ...ends, options: options as never }, scope)
    },
  }
}

/** Every placement that may hold of related nodes; a kind that spans takes all containers of a type that the child names. */
export function placementCandidates(
  pairs: readonly (readonly [ResourceNode, ResourceNode])[],
  graph: ReferenceGraph,
): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const [child, container] of pairs) {
    for (const kind of PLACEMENT_KINDS) {
      if (refuseMatch(kind.child, child) !== undefined || refuseMatch(kind.container, container) !== undefined) continue
      const named = graph.reachedBy(child).filter(({ type }) => type === container.type)
      const containers = kind.spans && named.length > 0 ? named : [container]
      const candidate = placementCandidate(kind, child, containers)
      found.set(`${candidate.kind} ${candidate.source} ${candidate.targets.join(' ')}`, candidate)
    }
  }
  return [...found.values()]
}

function placementCandidate(kind: PlacementKind, child: ResourceNode, containers: readonly ResourceNode[]): Candidate {
  return {
    relation: 'placement',
    kind: kind.id,
    options: kind.options,
    source: child.id,
    targets: containers.map(({ id }) => id),
    write: (options, scope) =>
      kind.write(
        {
          child: scope.index.resource(child.id) ?? child,
          containers: containers.map((each) => scope.index.resource(each.id) ?? each),
          options: options as never,
        },
        scope,
      ),
  }
}

/** The nodes of a diagram that stand for resources. */
export function resourceNodes(diagram: Diagram): ResourceNode[] {
  return diagram.nodes.filter((node): node is ResourceNode => node.kind === 'resource')
}
