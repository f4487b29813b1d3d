import { CLOUDFRONT_POLICIES } from '../catalogue/cloudfront-policies'
import type { TextField } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** Which requests an origin gets: the option of every line from a distribution to what answers. */
export const ORIGIN_PATH = {
  control: 'text',
  label: 'Only paths',
  placeholder: '/api/*',
  help: 'Empty: everything that no other line takes.',
  pattern: '/[A-Za-z0-9_.$/~"\'@:+*?&-]{0,254}',
} as const satisfies TextField

/** One origin of a distribution and how it is asked. */
export interface Origin {
  readonly distribution: ResourceNode
  /** The connection's id. */
  readonly connection: string
  readonly target: ResourceNode
  /** What the distribution calls the origin; absent: the target's logical id. */
  readonly id?: string
  /** Everything of the origin but its id. */
  readonly properties: JsonObject
  /** Caching, methods and what is passed on; what the user says of the default behaviour wins. */
  readonly behavior: JsonObject
  /** Empty: the default behaviour. */
  readonly path: string
}

/** What servers and APIs need: every method, nothing cached. */
export const DYNAMIC_BEHAVIOR: JsonObject = {
  AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
  CachePolicyId: CLOUDFRONT_POLICIES.cachingDisabled,
}

const KINDS_WITH_ORIGIN = /^cloudfront-distribution-(serves|forwards-to)-/

const CONFIG = 'DistributionConfig'

/** Adds an origin to a distribution, as what answers by default or for one path pattern. */
export function addOrigin(origin: Origin, scope: Scope): Contribution[] {
  const { distribution, properties } = origin
  return [
    {
      do: 'append',
      resource: distribution.logicalId,
      path: `${CONFIG}.Origins`,
      value: { Id: originId(origin), ...properties },
    },
    ...(origin.path === '' ? asDefault(origin, scope) : [asBehavior(origin)]),
  ]
}

function originId({ id, target }: Origin): string {
  return id ?? target.logicalId
}

function asBehavior(origin: Origin): Contribution {
  const { distribution, behavior, path } = origin
  return {
    do: 'append',
    resource: distribution.logicalId,
    path: `${CONFIG}.CacheBehaviors`,
    value: {
      PathPattern: path,
      TargetOriginId: originId(origin),
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
      ResponseHeadersPolicyId: CLOUDFRONT_POLICIES.securityHeaders,
      ...behavior,
    },
  }
}

function asDefault(origin: Origin, scope: Scope): Contribution[] {
  const { distribution, connection, target, behavior } = origin
  const first = scope.index
    .connectionsOf(distribution.id)
    .find(({ source, kind, options }) => source === distribution.id && KINDS_WITH_ORIGIN.test(kind) && !options?.path)
  if (first && first.id !== connection) {
    const message = `Another line of ${distribution.label} already takes every path: say which paths ${target.label} gets`
    return [{ do: 'report', severity: 'error', message }]
  }
  const path = `${CONFIG}.DefaultCacheBehavior`
  return [
    { do: 'set', resource: distribution.logicalId, path: `${path}.TargetOriginId`, value: originId(origin) },
    ...Object.entries(behavior).map(
      ([name, value]): Contribution => ({
        do: 'default',
        resource: distribution.logicalId,
        path: `${path}.${name}`,
        value,
      }),
    ),
  ]
}
