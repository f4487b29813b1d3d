import { asDeployed } from '../template/as-deployed'
import { type Chosen, type Deployment, deploymentOf, type Truth } from '../template/conditions'
import { isJsonObject } from '../template/json'
import { indexOf } from './queries'
import type { Diagram, DiagramNode, ResourceNode, TemplateSections } from './types'

/** A diagram as it would be deployed with certain values. */
export interface Environment {
  /** The nodes that would not be made: their condition does not hold. */
  readonly absent: ReadonlySet<string>
  /** The nodes of which that is not known. */
  readonly open: ReadonlySet<string>
  readonly truthOf: (condition: string) => Truth
  /** The diagram with the values that properties would have. Same ids, same places; for showing, never for editing. */
  readonly diagram: Diagram
}

const deployments = new WeakMap<TemplateSections, { chosen: Chosen; deployment: Deployment }>()
const environments = new WeakMap<Diagram, { chosen: Chosen; environment: Environment }>()

/** What a diagram is with these values. Asking again with the same objects costs nothing. */
export function environmentOf(diagram: Diagram, chosen: Chosen): Environment {
  const known = environments.get(diagram)
  if (known?.chosen === chosen) return known.environment
  const environment = newEnvironment(diagram, deploymentFor(diagram.template, chosen))
  environments.set(diagram, { chosen, environment })
  return environment
}

function deploymentFor(sections: TemplateSections, chosen: Chosen): Deployment {
  const known = deployments.get(sections)
  if (known?.chosen === chosen) return known.deployment
  const deployment = deploymentOf(sections, chosen)
  deployments.set(sections, { chosen, deployment })
  return deployment
}

function newEnvironment(diagram: Diagram, deployment: Deployment): Environment {
  const absent = new Set<string>()
  const open = new Set<string>()
  for (const node of diagram.nodes) {
    const condition = conditionOf(node)
    const truth = condition === undefined ? true : deployment.truthOf(condition)
    if (truth === false) absent.add(node.id)
    else if (truth === undefined) open.add(node.id)
  }
  const nodes = diagram.nodes.map((node) => (node.kind === 'resource' ? shownNode(node, deployment) : node))
  return { absent, open, truthOf: (condition) => deployment.truthOf(condition), diagram: { ...diagram, nodes } }
}

/** The condition under which a node's resource is made; undefined: it always is. */
export function conditionOf(node: DiagramNode): string | undefined {
  const condition = node.kind === 'resource' ? node.attributes?.Condition : undefined
  return typeof condition === 'string' ? condition : undefined
}

const shown = new WeakMap<ResourceNode, { deployment: Deployment; node: ResourceNode }>()

function shownNode(node: ResourceNode, deployment: Deployment): ResourceNode {
  const known = shown.get(node)
  if (known?.deployment === deployment) return known.node
  const properties = asDeployed(node.properties, deployment)
  const same = properties === node.properties || !isJsonObject(properties)
  const made = same ? node : { ...node, properties }
  shown.set(node, { deployment, node: made })
  return made
}

/** The diagram without the nodes that would not be made, and without their lines. Containers of what is made stay. */
export function withoutAbsent({ diagram, absent }: Environment): Diagram {
  const index = indexOf(diagram)
  const stays = new Set<string>()
  for (const node of diagram.nodes) {
    if (absent.has(node.id)) continue
    for (const each of [node, ...index.ancestors(node.id)]) stays.add(each.id)
  }
  return {
    ...diagram,
    nodes: diagram.nodes.filter((node) => stays.has(node.id)),
    connections: diagram.connections.filter(({ source, target }) => !absent.has(source) && !absent.has(target)),
  }
}
