import type { Options } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** Which addresses a route is for. */
export const ROUTE_OPTIONS = {
  destination: {
    control: 'text',
    label: 'For addresses (CIDR)',
    default: '0.0.0.0/0',
    pattern: '\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}',
    help: '0.0.0.0/0 means all that no other route takes.',
  },
} as const satisfies Options

/** A route of a drawn table through one way out, such as `{ GatewayId: … }`. */
export function drawnRoute(
  table: ResourceNode,
  destination: string,
  way: { readonly [property: string]: Json },
  scope: Scope,
): Contribution {
  const Properties = { RouteTableId: scope.ref(table), DestinationCidrBlock: destination, ...way }
  return { do: 'add', slot: 'route', resource: { Type: 'AWS::EC2::Route', Properties } }
}
