import { isInternetFacing, isNetworkLoadBalancer } from '../catalogue/services/networking/load-balancer'
import type { Connection, ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { ForwardOptions } from './load-balancer-options'
import { vpcAround } from './network-membership'
import type { Scope } from './scope'

/** One line from a load balancer to a target group. */
export interface Forward {
  readonly balancer: ResourceNode
  /** The connection's id. */
  readonly connection: string
  /** The expression for the target group's ARN. */
  readonly targetGroup: Json
  readonly options: ForwardOptions
  /** The slot on the load balancer of a rule that several lines share; absent: the line has a rule of its own. */
  readonly sharedRule?: string
}

interface Door {
  readonly slot: string
  readonly port: number
  readonly certificate?: Json
}

/**
 * Sends what arrives at a load balancer on to a target group: through the listener that all its lines share, as its default
 * action or, with a path or host name, by a rule. Opens the listener's port to those who may reach the load balancer.
 */
export function forwardTo(forward: Forward, scope: Scope): Contribution[] {
  const { balancer } = forward
  const door = doorOf(balancer, forward.options.listenerPort, scope)
  return [
    listener(balancer, door, scope),
    ...(isDefault(balancer, forward.options) ? [defaultAction(forward, door, scope)] : [rule(forward, door, scope)]),
    ...(door.port === 443 && protocolOf(balancer, door).Protocol === 'HTTPS' ? redirect(balancer, scope) : []),
    ...opening(balancer, door.port, scope),
  ]
}

/** Makes a resource wait until the line's target group is in use: ECS refuses a service before that. */
export function waitForListener(resource: string, forward: Omit<Forward, 'targetGroup'>, scope: Scope): Contribution {
  const { balancer, options, sharedRule } = forward
  const door = doorOf(balancer, options.listenerPort, scope)
  const ruleId = () => (sharedRule === undefined ? scope.generated('rule') : scope.owned(balancer, sharedRule))
  const id = isDefault(balancer, options) ? scope.owned(balancer, door.slot) : ruleId()
  return { do: 'wait', resource, for: { resource: id } }
}

/** The logical id of the listener that the first line of a load balancer uses; undefined: it has no line. */
export function firstListener(balancer: ResourceNode, scope: Scope): string | undefined {
  const [first] = forwardsOf(balancer, scope)
  return first && scope.owned(balancer, doorOf(balancer, listenerPortOf(first), scope).slot)
}

/** The port on which a load balancer is usually reached: 443 with a certificate, else 80. */
export function usualPort(balancer: ResourceNode, scope: Scope): number {
  return certificateOf(balancer, scope) === undefined ? 80 : 443
}

/** Whether a line takes everything that no rule takes. */
function isDefault(balancer: ResourceNode, options: { readonly path?: Json; readonly host?: Json }): boolean {
  return isNetworkLoadBalancer(balancer) || (!options.path && !options.host)
}

function doorOf(balancer: ResourceNode, wish: number | undefined, scope: Scope): Door {
  const certificate = certificateOf(balancer, scope)
  const usual = usualPort(balancer, scope)
  const port = wish ?? usual
  return {
    slot: port === usual ? 'listener' : `listener${port}`,
    port,
    ...(certificate !== undefined && { certificate }),
  }
}

/** The certificate drawn to a load balancer, else the one that a line names; undefined: none. */
function certificateOf(balancer: ResourceNode, scope: Scope): Json | undefined {
  for (const connection of scope.index.connectionsOf(balancer.id)) {
    const source = scope.index.resource(connection.source)
    if (source?.type === 'AWS::CertificateManager::Certificate') return scope.ref(source)
  }
  return forwardsOf(balancer, scope)
    .map((each) => each.options?.certificate)
    .find((certificate) => certificate !== undefined && certificate !== '')
}

/** The lines that send what arrives at a load balancer on. */
function forwardsOf(balancer: ResourceNode, scope: Scope): Connection[] {
  return scope.index
    .connectionsOf(balancer.id)
    .filter((each) => each.source === balancer.id && /^load-balancer-(forwards-to|invokes)-/.test(each.kind))
}

function listenerPortOf(connection: Connection): number | undefined {
  const port = connection.options?.listenerPort
  return typeof port === 'number' ? port : undefined
}

function listener(balancer: ResourceNode, door: Door, scope: Scope): Contribution {
  const Properties = {
    LoadBalancerArn: scope.ref(balancer),
    Port: door.port,
    ...protocolOf(balancer, door),
    ...firstActions(defaultKeys(balancer, door, scope).size),
  }
  const resource = { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties }
  return { do: 'share', owner: balancer.id, slot: door.slot, resource }
}

function protocolOf(balancer: ResourceNode, { certificate, port }: Door): JsonObject {
  const network = isNetworkLoadBalancer(balancer)
  if (certificate === undefined || (!network && port === 80)) return { Protocol: network ? 'TCP' : 'HTTP' }
  return {
    Protocol: network ? 'TLS' : 'HTTPS',
    SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    Certificates: [{ CertificateArn: certificate }],
  }
}

/** A listener needs an action before any line has said one: none says "not found", several share the visitors evenly. */
function firstActions(targetGroups: number): JsonObject {
  if (targetGroups === 1) return {}
  const notFound = {
    Type: 'fixed-response',
    FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Not found' },
  }
  const several = { Type: 'forward', ForwardConfig: { TargetGroups: [] } }
  return { DefaultActions: [targetGroups === 0 ? notFound : several] }
}

/** One key for each target group that a door's default action names; instances on one port share theirs. */
function defaultKeys(balancer: ResourceNode, door: Door, scope: Scope): ReadonlySet<string> {
  const lines = forwardsOf(balancer, scope).filter(
    (each) =>
      isDefault(balancer, each.options ?? {}) && doorOf(balancer, listenerPortOf(each), scope).slot === door.slot,
  )
  return new Set(lines.map((each) => targetKey(each, scope)))
}

function targetKey(connection: Connection, scope: Scope): string {
  const isInstance = scope.index.resource(connection.target)?.type === 'AWS::EC2::Instance'
  return isInstance ? `instances on ${connection.options?.port ?? 80}` : connection.id
}

function defaultAction({ balancer, targetGroup }: Forward, door: Door, scope: Scope): Contribution {
  const resource = scope.owned(balancer, door.slot)
  return defaultKeys(balancer, door, scope).size > 1
    ? {
        do: 'append',
        resource,
        path: 'DefaultActions.0.ForwardConfig.TargetGroups',
        value: { TargetGroupArn: targetGroup, Weight: 1 },
      }
    : { do: 'append', resource, path: 'DefaultActions', value: { Type: 'forward', TargetGroupArn: targetGroup } }
}

function rule(forward: Forward, door: Door, scope: Scope): Contribution {
  const { balancer, targetGroup, options, sharedRule } = forward
  const resource = {
    Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    Properties: {
      ListenerArn: ref(scope.owned(balancer, door.slot)),
      Priority: options.priority ?? priorityOf(forward, scope),
      Conditions: conditionsOf(options),
      Actions: [{ Type: 'forward', TargetGroupArn: targetGroup }],
    },
  }
  return sharedRule === undefined
    ? { do: 'add', slot: 'rule', resource }
    : { do: 'share', owner: balancer.id, slot: sharedRule, resource }
}

function conditionsOf({ host, path }: ForwardOptions): JsonObject[] {
  const conditions: JsonObject[] = []
  if (host) conditions.push({ Field: 'host-header', HostHeaderConfig: { Values: [host] } })
  if (path) conditions.push({ Field: 'path-pattern', PathPatternConfig: { Values: [path] } })
  return conditions
}

/** Rules are asked in the order in which their lines were drawn, with room between them. */
function priorityOf({ balancer, connection }: Forward, scope: Scope): number {
  const ruled = forwardsOf(balancer, scope).filter((each) => !isDefault(balancer, each.options ?? {}))
  return 10 * (1 + ruled.findIndex((each) => each.id === connection))
}

function redirect(balancer: ResourceNode, scope: Scope): Contribution[] {
  const Properties = {
    LoadBalancerArn: scope.ref(balancer),
    Port: 80,
    Protocol: 'HTTP',
    DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }],
  }
  const resource = { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties }
  return [{ do: 'share', owner: balancer.id, slot: 'redirectListener', resource }, ...opening(balancer, 80, scope)]
}

/** Who may reach a load balancer: everyone, or for an internal one its VPC. */
function opening(balancer: ResourceNode, port: number, scope: Scope): Contribution[] {
  const vpc = vpcAround(balancer, scope)
  const range = isInternetFacing(balancer) ? '0.0.0.0/0' : vpc && scope.attribute(vpc, 'CidrBlock')
  return range === undefined ? [] : [{ do: 'allow', from: { cidr: range }, to: balancer.id, port, protocol: 'tcp' }]
}
