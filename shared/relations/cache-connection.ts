import { cachePort } from '../catalogue/services/database/cache-port'
import type { ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { environmentName } from './environment-name'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

interface Cache {
  readonly type: string
  /** The attributes that give its address and port. */
  readonly host: string
  readonly port: string
  /** The ports clients use. */
  ports(cache: ResourceNode): readonly number[]
}

/** A cluster of nodes: one port for everything. */
export const CLUSTER_CACHE: Cache = {
  type: 'AWS::ElastiCache::ReplicationGroup',
  host: 'PrimaryEndPoint.Address',
  port: 'PrimaryEndPoint.Port',
  ports: ({ properties }) => [cachePort(properties)],
}

/** A serverless cache: clients also use the port next to the usual one, for reading from copies. */
export const SERVERLESS_CACHE: Cache = {
  type: 'AWS::ElastiCache::ServerlessCache',
  host: 'Endpoint.Address',
  port: 'Endpoint.Port',
  ports: ({ properties }) => (properties.Engine === 'memcached' ? [11211, 11212] : [6379, 6380]),
}

/** The connection kind by which one type of code or server uses a cache. */
export function cacheConnection(id: string, sourceType: string, cache: Cache): ConnectionKind {
  return connectionKind({
    id,
    title: 'connects to',
    line: 'network',
    source: { types: [sourceType] },
    target: { types: [cache.type] },
    rank: 10,
    plain: '{source} may open connections to {target}. Connections are encrypted, so the client must use TLS.',
    options: {
      environment: { control: 'switch', label: 'Tell the code the address', default: true },
    },
    write: ({ source, target, options }, scope) => [
      ...cache
        .ports(target)
        .map(
          (port): Contribution => ({ do: 'allow', from: { node: source.id }, to: target.id, port, protocol: 'tcp' }),
        ),
      ...(options.environment ? address(source, target, cache, scope) : []),
    ],
  })
}

function address(source: ResourceNode, target: ResourceNode, { host, port }: Cache, scope: Scope): Contribution[] {
  const variable = (suffix: string, value: Json): Contribution => ({
    do: 'environment',
    on: source.id,
    name: environmentName(target.logicalId, suffix),
    value,
  })
  return [variable('HOST', scope.attribute(target, host)), variable('PORT', scope.attribute(target, port))]
}
