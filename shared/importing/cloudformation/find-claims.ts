import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import { type Json, type JsonObject, sameJson } from '../../template/json'
import { Acting } from './acting'
import { applyClaims, connectionId } from './apply-claims'
import { connectionCandidates, pairsIn, placementCandidates, relatedPairs, resourceNodes } from './candidates'
import { Choice, contentOf } from './choice'
import type { Claim } from './claim'
import { evidenceFor, judgeAll } from './evidence'
import { usersOf } from './fold-parts'
import { judgeAgain } from './judge-claim'
import { SUPPOSED, TOGETHER } from './kinds-in-context'
import { inListOrder } from './list-order'
import type { ReferenceGraph } from './reference-graph'
import { subnetPlacement } from './subnet-placement'
import { type Candidate, type Evidence, tryOut } from './trial'

/** What claims are found in: the nodes before any claim, what the template says, and who names whom. */
interface Ground {
  readonly diagram: Diagram
  readonly resources: JsonObject
  readonly graph: ReferenceGraph
}

const MOST_ROUNDS = 3

/** All claims that do not take the same piece, the weightiest first chosen. */
export function findClaims(diagram: Diagram, resources: JsonObject, graph: ReferenceGraph): Claim[] {
  const ground = { diagram, resources, graph }
  const drawn = new Set(diagram.nodes.map(({ id }) => id))
  const pairs = relatedPairs(graph, new Acting(resources)).filter(([a, b]) => drawn.has(a.id) && drawn.has(b.id))
  const between = connectionCandidates(pairs)
  const later: Claim[] = []
  let claims = claimsAlone(pairs, between, ground, later)
  const seen = new Set<string>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const more = claimsBeside(claims, between, ground).filter((claim) => !seen.has(contentOf(claim)))
    if (more.length === 0) break
    for (const claim of more) seen.add(contentOf(claim))
    claims = chosenOf([...claims, ...more], ground)
  }
  return inListOrder(chosenOf([...claims, ...later], ground), resources)
}

/** Whether what a line would take is named after other nodes, as the exporter names what it adds for a line between those. */
function isMadeForOthers({ generated, source, targets }: Claim, graph: ReferenceGraph): boolean {
  const ids = Object.values(generated)
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const pairs = pairsIn(id, graph)
      return pairs.length > 0 && !pairs.some(([from, to]) => from.id === source && targets.includes(to.id))
    })
  )
}

/** Claims that hold in a diagram without lines. */
function claimsAlone(
  pairs: readonly (readonly [ResourceNode, ResourceNode])[],
  between: readonly Candidate[],
  { diagram, resources, graph }: Ground,
  later: Claim[],
): Claim[] {
  const parents = new Set(diagram.nodes.flatMap(({ parent }) => parent ?? []))
  const chosen = new Choice(graph, parents)
  // What is shared on behalf of a node comes first: lines wait for it (a route for the gateway's attachment).
  const shared = judgeAll(placementCandidates(pairs, graph), evidenceFor(diagram, resources, graph))
  chosen.takeFrom(shared.filter(isForSharing))
  const users = usersOf(graph)
  const joined = judgeAll(between, evidenceFor(applyClaims(diagram, chosen.claims), resources, graph))
  const lines = joined.filter((claim) => !isPartOfTarget(claim, users, graph))
  later.push(...lines.filter((claim) => isMadeForOthers(claim, graph)))
  chosen.takeFrom(lines.filter((claim) => !later.includes(claim)))
  chosen.takeFrom(drawnTogether(between, diagram, resources, graph))
  const connected = applyClaims(diagram, chosen.claims)
  const left = new Set(resourceNodes(connected).map(({ id }) => id))
  const inside = placementCandidates(
    pairs.filter(([a, b]) => left.has(a.id) && left.has(b.id)),
    graph,
  )
  const placed = judgeAll(inside, evidenceFor(connected, resources, graph))
  chosen.takeFrom(placed.map((claim) => preferred(claim, diagram, graph)))
  return chosen.claims
}

/** Claims of lines that write otherwise, or anything at all, where what has been found is drawn. */
function claimsBeside(
  claims: readonly Claim[],
  between: readonly Candidate[],
  { diagram, resources, graph }: Ground,
): Claim[] {
  const known = new Map(claims.map((claim) => [sameLineOf(claim), claim]))
  const supposed = between.filter((each) => SUPPOSED.has(each.kind) && !known.has(sameLineOf(each))).map(suppose)
  const around = applyClaims(diagram, [...claims, ...supposed])
  const alone = evidenceFor(diagram, resources, graph)
  const beside = { ...alone, diagram: around, index: indexOf(around) }
  const users = usersOf(graph)
  const changed = between.filter((each) => {
    const options = known.get(sameLineOf(each))?.options ?? {}
    return !sameJson(writtenBy(each, options, alone), writtenBy(each, options, beside))
  })
  return judgeAll(changed, beside).filter((claim) => {
    const before = known.get(sameLineOf(claim))
    return (!before || claim.weight > before.weight) && !isPartOfTarget(claim, users, graph)
  })
}

function writtenBy(candidate: Candidate, options: JsonObject, evidence: Evidence): Json {
  return JSON.parse(JSON.stringify(tryOut(candidate, options, evidence)?.contributions ?? []))
}

/** The claims that stand together, of all that are found. */
function chosenOf(claims: readonly Claim[], { diagram, graph }: Ground): Claim[] {
  const chosen = new Choice(graph, new Set(diagram.nodes.flatMap(({ parent }) => parent ?? [])))
  const lines = new Map<string, Claim>()
  for (const claim of claims.filter(({ relation }) => relation === 'connection')) lines.set(sameLineOf(claim), claim)
  chosen.takeFrom(claims.filter((claim) => claim.relation === 'placement' && isForSharing(claim)))
  chosen.takeFrom([...lines.values()])
  chosen.takeFrom(claims.filter((claim) => claim.relation === 'placement' && !isForSharing(claim)))
  return chosen.claims
}

function isForSharing({ owns, properties }: Claim): boolean {
  return owns.size > 0 && properties.length === 0
}

function sameLineOf({ kind, source, targets }: Pick<Claim, 'kind' | 'source' | 'targets'>): string {
  return [kind, source, ...targets].join(' ')
}

function drawnTogether(
  candidates: readonly Candidate[],
  diagram: Diagram,
  resources: JsonObject,
  graph: ReferenceGraph,
): Claim[] {
  const tied = evidenceFor(diagram, resources, graph).isTied
  const supposed = candidates.filter((each) => TOGETHER.has(each.kind) && tied(each)).map(suppose)
  return supposed.length === 0 ? [] : claimsInContext(supposed, diagram, resources, graph)
}

/** A claim to nothing, for drawing its line. */
function suppose(candidate: Candidate): Claim {
  const { relation, kind, source, targets } = candidate
  const nothing = { options: {}, generated: {}, owns: new Map(), properties: [], items: [], waits: [], weight: 0 }
  return { candidate, relation, kind, source, targets, ...nothing }
}

/** The claims judged anew in the diagram in which all of them are drawn; what does not hold there is left out. */
export function claimsInContext(
  claims: readonly Claim[],
  bare: Diagram,
  resources: JsonObject,
  graph: ReferenceGraph,
): Claim[] {
  const diagram = applyClaims(bare, claims)
  const evidence = { ...evidenceFor(bare, resources, graph), diagram, index: indexOf(diagram) }
  const lines = claims.filter(({ relation }) => relation === 'connection')
  const again = claims.flatMap((claim) => {
    const line = lines.indexOf(claim)
    return judgeAgain(claim, line < 0 ? undefined : connectionId(line), evidence) ?? []
  })
  const chosen = new Choice(graph, new Set(bare.nodes.flatMap(({ parent }) => parent ?? [])))
  chosen.takeFrom(again)
  return inListOrder(chosen.claims, resources)
}

/**
 * Whether a line says only that a role is the role of the one that has it: then the role is a part of that. A role in just the
 * words of the line, and not under a name made from the other's, has been drawn.
 */
function isPartOfTarget(
  { kind, source, targets, wording, writes }: Claim,
  users: ReturnType<typeof usersOf>,
  graph: ReferenceGraph,
): boolean {
  if (!kind.startsWith('iam-role-is-assumed-by-')) return false
  const role = graph.nodes.find(({ id }) => id === source)
  const target = graph.nodes.find(({ id }) => id === targets[0])
  if (role && target && isNamedAsOwn(role, target)) return true
  if (users.get(source)?.length !== 1) return false
  return (
    wording !== undefined || writes !== undefined || !role || !target || role.logicalId.startsWith(target.logicalId)
  )
}

/** Whether a node has the name that the exporter would give a part of another. */
function isNamedAsOwn({ logicalId }: ResourceNode, whole: ResourceNode): boolean {
  return (serviceOf(whole.type)?.owned ?? []).some(({ suffix }) => whole.logicalId + suffix === logicalId)
}

/** A subnet is public, private or isolated by where its routes lead, even where nothing of them is claimed. */
function preferred(claim: Claim, diagram: Diagram, graph: ReferenceGraph): Claim {
  const node = diagram.nodes.find(({ id }) => id === claim.source)
  const isIt = node?.kind === 'resource' && claim.kind === subnetPlacement(node, graph)
  return isIt ? { ...claim, weight: claim.weight + 0.5 } : claim
}
