import { indexOf } from '../../shared/diagram/queries'
import type { Connection, Diagram, ResourceNode } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../shared/importing/cloudformation/import'
import { connectionKindOf } from '../../shared/relations/connections'
import { filledOptions, resolvePlacements } from '../../shared/relations/resolve'
import { type JsonObject, sameJson } from '../../shared/template/json'

/** What of a diagram its own template does not give back. */
export interface DrawnAgain {
  readonly nodes: number
  readonly connections: number
  readonly placements: number
  /** Logical ids. */
  readonly missingNodes: readonly string[]
  /** Kind and both logical ids; with an asterisk where only options differ that change the template. */
  readonly missingConnections: readonly string[]
  /** Kind and logical id. */
  readonly missingPlacements: readonly string[]
  /** Whether writing gave the same template again. */
  readonly isSameTemplate: boolean
}

/** Exports a diagram, imports the template and compares. What generated resources come back as is left out. */
export function drawnAgain(diagram: Diagram): DrawnAgain {
  const template = written(diagram)
  const again = importTemplate(template, diagram.name, { write: (each) => exportTemplate(each).template })
  const nodes = diagram.nodes.filter((node): node is ResourceNode => node.kind === 'resource')
  const placements = nodes.flatMap((node) => placementsOf(node, diagram, diagram))
  return {
    nodes: nodes.length,
    connections: diagram.connections.length,
    placements: placements.length,
    missingNodes: nodes.filter(({ logicalId }) => !named(logicalId, again)).map(({ logicalId }) => logicalId),
    missingConnections: diagram.connections.flatMap((line) => missing(line, diagram, again, template)),
    missingPlacements: nodes.flatMap((node) => {
      const found = named(node.logicalId, again)
      const there = found ? placementsOf(found, again, diagram) : []
      return placementsOf(node, diagram, diagram)
        .filter((each) => !there.includes(each))
        .map((kind) => `${kind} ${node.logicalId}`)
    }),
    isSameTemplate: sameJson(written(again), template),
  }
}

function written(diagram: Diagram): JsonObject {
  return JSON.parse(JSON.stringify(exportTemplate(diagram).template))
}

function named(logicalId: string, diagram: Diagram): ResourceNode | undefined {
  return indexOf(diagram).byLogicalId(logicalId)
}

function missing(line: Connection, diagram: Diagram, again: Diagram, template: JsonObject): string[] {
  const name = nameOf(line, diagram)
  // The template is the same as for the placement in the VPC.
  if (line.kind === 'vpn-gateway-attaches-to-vpc') return []
  const found = again.connections.find((each) => nameOf(each, again) === name)
  // Where the template is the same without the line, nothing of the line is in it.
  if (!found) {
    const without = { ...diagram, connections: diagram.connections.filter((each) => each !== line) }
    return sameJson(written(without), template) ? [] : [name]
  }
  if (sameJson(optionsOf(line), optionsOf(found))) return []
  // Options that change nothing of the template cannot come back: the priority of a rule that needs none.
  const { options: _before, ...rest } = line
  const swapped = { ...rest, ...(found.options && { options: found.options }) }
  const connections = diagram.connections.map((each) => (each === line ? swapped : each))
  return sameJson(written({ ...diagram, connections }), template) ? [] : [`${name} *`]
}

function nameOf({ kind, source, target }: Connection, diagram: Diagram): string {
  const index = indexOf(diagram)
  return [kind, index.resource(source)?.logicalId, index.resource(target)?.logicalId].join(' ')
}

/** Empty texts and lists say nothing. */
function optionsOf({ kind, options }: Connection): JsonObject {
  const known = connectionKindOf(kind)
  const all = Object.entries(known ? filledOptions(known.options, options) : (options ?? {}))
  const said = all.filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  )
  return Object.fromEntries(said) as JsonObject
}

/**
 * Kinds of placement in containers that were drawn. A private subnet without a NAT gateway is written like an isolated one, and
 * what is placed in a VPC like what is placed in the subnets that are then chosen.
 */
function placementsOf(node: ResourceNode, diagram: Diagram, drawn: Diagram): string[] {
  const kinds = resolvePlacements(node, indexOf(diagram)).flatMap(({ kind, containers }) =>
    containers
      .filter((container) => container.kind === 'resource' && named(container.logicalId, drawn))
      .map(() =>
        kind.id.endsWith('-subnet-in-vpc') ? 'subnet-in-vpc' : kind.id.replace(/-in-(vpc|subnet)$/, '-in-network'),
      ),
  )
  return [...new Set(kinds)]
}
