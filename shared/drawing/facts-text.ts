import { serviceOf } from '../catalogue/services/index'
import type { DiagramNode, ResourceNode } from '../diagram/types'

/** The line of facts of a node at the architecture level, uncut; empty: it has none. */
export function factsText(node: DiagramNode): string {
  if (node.kind === 'unknown') return typeof node.raw.kind === 'string' ? node.raw.kind : ''
  if (node.kind !== 'resource') return ''
  const service = serviceOf(node.type)
  return (
    service
      ?.facts(node)
      .filter((fact) => fact !== '')
      .join(' · ') ||
    service?.label ||
    shortType(node)
  )
}

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
