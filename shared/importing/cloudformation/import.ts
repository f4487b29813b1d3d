import { type Diagram, emptyDiagram } from '../../diagram/types'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { applyClaims } from './apply-claims'
import { resourceNodes } from './candidates'
import { type Claim, foldedBy } from './claim'
import { findClaims } from './find-claims'
import { placesOf } from './places'
import { ReferenceGraph } from './reference-graph'
import { nodesFrom } from './resources'
import { sectionsFrom } from './sections'

/** What importing needs from outside. */
export interface ImportTools {
  /** The template of a diagram: every claim is put to the proof by writing it. */
  readonly write: (diagram: Diagram) => { readonly Resources: unknown }
}

const MOST_ROUNDS = 8

/**
 * A template as a diagram, every node at the origin: lay it out next. Each resource is a node with its properties as they
 * stand, except for what relations would write word for word. Writing the diagram gives the same template, the order of its
 * resources included, because claims are taken back until it does.
 */
export function importTemplate(template: JsonObject, name: string, { write }: ImportTools): Diagram {
  const nodes = nodesFrom(template)
  const graph = new ReferenceGraph(nodes)
  const places = placesOf(graph)
  const placed = nodes.map((node) => ({ ...node, ...(places.has(node.id) && { parent: places.get(node.id) }) }))
  const bare = { ...emptyDiagram(name), nodes: placed, template: sectionsFrom(template) } as Diagram
  const resources: JsonObject = isJsonObject(template.Resources) ? template.Resources : {}
  let claims = findClaims(bare, resources, graph)
  for (let round = 0; round < MOST_ROUNDS && claims.length > 0; round += 1) {
    const diagram = applyClaims(bare, claims)
    const wrong = differingIds(write(diagram).Resources as JsonObject, resources)
    if (wrong.size === 0) return inOrder(diagram, resources, write)
    const left = claims.filter((claim) => !touches(claim, wrong, bare))
    claims = left.length < claims.length ? left : []
  }
  return inOrder(bare, resources, write)
}

function differingIds(written: JsonObject, wanted: JsonObject): Set<string> {
  const ids = [...Object.keys(written), ...Object.keys(wanted)]
  return new Set(ids.filter((id) => !sameJson(own(written, id), own(wanted, id))))
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Whether a claim may be the reason why resources come out wrong. What nobody asked for was made for one of the ends. */
function touches(claim: Claim, wrong: ReadonlySet<string>, diagram: Diagram): boolean {
  const ends = [claim.source, ...claim.targets]
  const names = resourceNodes(diagram)
    .filter(({ id }) => ends.includes(id))
    .map(({ logicalId }) => logicalId)
  const own = [...foldedBy(claim), ...[...claim.properties, ...claim.items].map(({ resource }) => resource)]
  return [...wrong].some((id) => own.includes(id) || names.some((name) => id.startsWith(name)))
}

/** The diagram with the order of the template's resources, where writing alone would give another. */
function inOrder(diagram: Diagram, resources: JsonObject, write: ImportTools['write']): Diagram {
  const order = Object.keys(resources)
  const written = Object.keys(write(diagram).Resources as JsonObject)
  const isSame = order.length === written.length && order.every((id, index) => id === written[index])
  return isSame ? diagram : { ...diagram, template: { ...diagram.template, order } }
}
