import { serviceOf } from '../catalogue/services/index'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { withNamedValues } from './named-values'

/** The line of facts of a node at the architecture level, uncut; empty: it has none. */
export function factsText(node: DiagramNode): string {
  if (node.kind === 'unknown') return typeof node.raw.kind === 'string' ? node.raw.kind : ''
  if (node.kind !== 'resource') return ''
  const facts = factsOf(node).filter((fact) => fact !== '')
  return facts.join(' · ') || serviceOf(node.type)?.label || shortType(node)
}

/** The facts of a resource, some of them perhaps empty. What an expression says is called by name. */
export function factsOf(node: ResourceNode): readonly string[] {
  const facts = serviceOf(node.type)?.facts(node) ?? []
  const isPlain = facts.every((fact) => !fact?.includes(EXPRESSION))
  return isPlain ? facts : (serviceOf(node.type)?.facts(withNamedValues(node)) ?? [])
}

/** What an expression becomes where a text takes it for a plain value. */
const EXPRESSION = String({})

const SHORT_SERVICES: Readonly<Record<string, string>> = {
  ApiGatewayV2: 'API Gateway',
  CertificateManager: 'ACM',
  ElasticLoadBalancingV2: 'ELB',
}

/** A type's own name with its service: `AWS::SQS::Queue` → `SQS queue`. */
export function shortType(node: ResourceNode): string {
  const [service = '', name = ''] = node.type.split('::').slice(-2)
  return `${SHORT_SERVICES[service] ?? service} ${name.replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase()}`.trim()
}
