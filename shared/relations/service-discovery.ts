import type { ResourceNode } from '../diagram/types'
import { getAtt, ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** The private domain under which the container services of a VPC find each other. */
const DOMAIN = 'services.internal'

/** The host name of an ECS service inside its VPC, once it is `discoverable`. */
export function hostNameOf(service: ResourceNode): string {
  return `${recordOf(service)}.${DOMAIN}`
}

/** Gives the tasks of an ECS service one name inside their VPC, which always leads to those that are healthy. */
export function discoverable(service: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const namespace = scope.owned(vpc, 'namespace')
  const registry = scope.owned(service, 'discovery')
  return [
    {
      do: 'share',
      owner: vpc.id,
      slot: 'namespace',
      resource: {
        Type: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
        Properties: { Name: DOMAIN, Vpc: scope.ref(vpc) },
      },
    },
    {
      do: 'share',
      owner: service.id,
      slot: 'discovery',
      resource: {
        Type: 'AWS::ServiceDiscovery::Service',
        Properties: {
          Name: recordOf(service),
          NamespaceId: ref(namespace),
          DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL: 10 }] },
          HealthCheckCustomConfig: { FailureThreshold: 1 },
        },
      },
    },
    {
      do: 'append',
      resource: service.logicalId,
      path: 'ServiceRegistries',
      value: { RegistryArn: getAtt(registry, 'Arn') },
    },
  ]
}

/** Labels of host names are shorter than logical ids may be. */
function recordOf(service: ResourceNode): string {
  return service.logicalId
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 63)
    .replace(/-$/, '')
}
