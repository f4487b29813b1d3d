import { type Diagram, emptyDiagram } from '../../diagram/types'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { applyClaims } from './apply-claims'
import { resourceNodes } from './candidates'
import { type Claim, foldedBy } from './claim'
import { claimsInContext, findClaims } from './find-claims'
import { foldParts } from './fold-parts'
import { withOwnParts } from './own-parts'
import { withOwnPolicies } from './own-policy'
import { placesOf } from './places'
import { ReferenceGraph } from './reference-graph'
import { nodesFrom } from './resources'
import { sectionsFrom } from './sections'

/** What importing needs from outside. */
export interface ImportTools {
  /** The template of a diagram: every claim is put to the proof by writing it. */
  readonly write: (diagram: Diagram) => { readonly Resources: unknown }
}

const MOST_ROUNDS = 10

/**
 * A template as a diagram, every node at the origin: lay it out next. Each resource is a node with its properties as they
 * stand, except for what relations would write word for word. Writing the diagram gives the same template, the order of its
 * resources included, because claims are taken back until it does.
 */
export function importTemplate(template: JsonObject, name: string, { write }: ImportTools): Diagram {
  const nodes = nodesFrom(template)
  const graph = new ReferenceGraph(nodes)
  const places = placesOf(graph)
  const placed = withOwnParts(graph).map((node) => ({
    ...node,
    ...(places.has(node.id) && { parent: places.get(node.id) }),
  }))
  const resources: JsonObject = isJsonObject(template.Resources) ? template.Resources : {}
  const nodesNow = withOwnPolicies(placed, resources)
  const bare = { ...emptyDiagram(name), nodes: nodesNow, template: sectionsFrom(template) } as Diagram
  // What names a part names the node that has it.
  const drawn = new ReferenceGraph(nodesNow)
  const claims = provenClaims(findClaims(bare, resources, drawn), { bare, resources, graph: drawn, write })
  const diagram = applyClaims(bare, claims)
  const folded = foldParts(diagram)
  const isSame = differingIds(write(folded).Resources as JsonObject, resources).size === 0
  return inOrder(isSame ? folded : diagram, resources, write)
}

interface Proof {
  readonly bare: Diagram
  readonly resources: JsonObject
  readonly graph: ReferenceGraph
  readonly write: ImportTools['write']
}

/** Claims under which the diagram writes the template: first judged again where all are drawn, then taken back. */
function provenClaims(found: readonly Claim[], proof: Proof): readonly Claim[] {
  const { bare, resources, graph, write } = proof
  let claims = found
  for (let round = 0; round < MOST_ROUNDS && claims.length > 0; round += 1) {
    const wrong = differingIds(write(applyClaims(bare, claims)).Resources as JsonObject, resources)
    if (wrong.size === 0) return claims
    const again = round === 0 ? claimsInContext(claims, bare, resources, graph) : []
    claims = again.length > 0 ? again : withoutWrong(claims, wrong, bare)
  }
  return []
}

function withoutWrong(claims: readonly Claim[], wrong: ReadonlySet<string>, bare: Diagram): readonly Claim[] {
  if (claims.some((claim) => waitsWrong(claim, wrong))) {
    return claims.map((claim) => (waitsWrong(claim, wrong) ? { ...claim, waits: [] } : claim))
  }
  const direct = claims.filter((claim) => !changes(claim, wrong))
  if (direct.length < claims.length) return direct
  const left = claims.filter((claim) => !touches(claim, wrong, bare))
  return left.length < claims.length ? left : []
}

/** What waits in an order of its own is left to the nodes themselves. */
function waitsWrong({ waits }: Claim, wrong: ReadonlySet<string>): boolean {
  return waits.some(({ resource }) => wrong.has(resource))
}

/** Whether a claim takes or changes resources that come out wrong. */
function changes(claim: Claim, wrong: ReadonlySet<string>): boolean {
  return [...foldedBy(claim), ...[...claim.properties, ...claim.items].map(({ resource }) => resource)].some((id) =>
    wrong.has(id),
  )
}

function differingIds(written: JsonObject, wanted: JsonObject): Set<string> {
  const ids = [...Object.keys(written), ...Object.keys(wanted)]
  return new Set(ids.filter((id) => !sameJson(own(written, id), own(wanted, id))))
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Whether a claim may be the reason why resources come out wrong: what nobody asked for was made for one of its ends. */
function touches({ source, targets }: Claim, wrong: ReadonlySet<string>, diagram: Diagram): boolean {
  const ends = [source, ...targets]
  const names = resourceNodes(diagram)
    .filter(({ id }) => ends.includes(id))
    .map(({ logicalId }) => logicalId)
  return [...wrong].some((id) => names.some((name) => id.startsWith(name)))
}

/** The diagram with the order of the template's resources, where writing alone would give another. */
function inOrder(diagram: Diagram, resources: JsonObject, write: ImportTools['write']): Diagram {
  const order = Object.keys(resources)
  const written = Object.keys(write(diagram).Resources as JsonObject)
  const isSame = order.length === written.length && order.every((id, index) => id === written[index])
  return isSame ? diagram : { ...diagram, template: { ...diagram.template, order } }
}
