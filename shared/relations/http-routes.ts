import type { ChoiceField, ListField } from '../catalogue/field'
import type { Connection, DiagramNode, ResourceNode } from '../diagram/types'
import { escapeForSub, ref, sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import type { Match } from './relation'
import { type Scope, slotSuffix } from './scope'

/** What every line from an HTTP API asks: which requests it carries, and who may make them. */
export const routeOptions = {
  routes: {
    control: 'list',
    label: 'Requests',
    placeholder: 'GET /orders',
    help: 'Method and path, or $default for what no other line takes. Empty: a path with the target’s name.',
  } satisfies ListField,
  callers: {
    control: 'choice',
    label: 'Callers',
    default: 'api',
    choices: [
      { value: 'api', label: 'as the API has it: signed in if users are drawn to it' },
      { value: 'open', label: 'anyone' },
      { value: 'aws', label: 'those with AWS credentials' },
    ],
  } satisfies ChoiceField,
} as const

/** The values of `routeOptions`. */
export interface Routes {
  readonly routes: readonly string[]
  readonly callers: string | number
}

/** One line from an API and what it leads to. */
export interface RoutedLine {
  /** The connection's id. */
  readonly id: string
  readonly source: ResourceNode
  readonly target: ResourceNode
  readonly options: Routes
}

/** The slot under which an API shares the authorizer that its routes ask. */
export const AUTHORIZER_SLOT = 'authorizer'

/** The source of every connection that answers requests of an HTTP API. */
export const httpApiSource: Match = {
  types: ['AWS::ApiGatewayV2::Api'],
  when: (node: DiagramNode) =>
    node.kind === 'resource' && node.properties.ProtocolType === 'WEBSOCKET'
      ? `${node.label} is a WebSocket API, which knows no methods and paths`
      : undefined,
}

/** The integration of a line, in the slot `integration`, and a route to it for each of the line's requests. */
export function routesTo(line: RoutedLine, integration: JsonObject, scope: Scope): Contribution[] {
  const { accepted, reports } = routesOf(line, scope)
  const target = sub(`integrations/\${${scope.generated('integration')}}`)
  return [
    {
      do: 'add',
      slot: 'integration',
      resource: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { ApiId: scope.ref(line.source), ...integration },
      },
    },
    ...accepted.map(
      ({ key, slot }): Contribution => ({
        do: 'add',
        slot: `route${slot}`,
        resource: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: {
            ApiId: scope.ref(line.source),
            RouteKey: key,
            Target: target,
            ...authorization(line, scope),
          },
        },
      }),
    ),
    ...reports,
  ]
}

/** A permission for each of a line's routes to call a function, and for no other route. */
export function routePermissions(line: RoutedLine, scope: Scope): Contribution[] {
  return routesOf(line, scope).accepted.map(({ key, slot }) => ({
    do: 'add',
    slot: `permission${slot}`,
    resource: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: scope.ref(line.target),
        Principal: 'apigateway.amazonaws.com',
        SourceArn: routeArn(line.source, key),
      },
    },
  }))
}

interface Route {
  readonly key: string
  /** The route in letters and digits, for slots. */
  readonly slot: string
}

const ROUTE = /^(?:\$default|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) \/\S*)$/

function routesOf(line: RoutedLine, scope: Scope): { accepted: Route[]; reports: Contribution[] } {
  const taken = routesBefore(line, scope)
  const accepted: Route[] = []
  const reports: Contribution[] = []
  for (const key of wishedRoutes(line.options.routes, line.target)) {
    const reason = !ROUTE.test(key)
      ? `“${key}” is no request: write a method and a path, such as GET /orders, or $default`
      : taken.has(key)
        ? `Another line of ${line.source.label} takes ${key} already; give each line requests of its own`
        : undefined
    if (reason) reports.push({ do: 'report', severity: 'error', message: reason })
    else accepted.push({ key, slot: freeSlot(key, accepted) })
    taken.add(key)
  }
  return { accepted, reports }
}

/** What earlier lines of the same API take. */
function routesBefore(line: RoutedLine, scope: Scope): Set<string> {
  const lines = scope.index
    .connectionsOf(line.source.id)
    .filter((each) => each.source === line.source.id && each.kind.startsWith('http-api-'))
  const before = lines.slice(
    0,
    lines.findIndex((each) => each.id === line.id),
  )
  return new Set(before.flatMap((each) => routesOfConnection(each, scope)))
}

function routesOfConnection(connection: Connection, scope: Scope): string[] {
  const target = scope.index.resource(connection.target)
  const routes = connection.options?.routes
  return target ? wishedRoutes(Array.isArray(routes) ? routes.map(String) : [], target) : []
}

function wishedRoutes(routes: readonly string[], target: ResourceNode): string[] {
  const wished = routes.map((route) => route.trim()).filter((route) => route !== '')
  return wished.length > 0 ? wished : [usualRoute(target)]
}

// Requests that hand something over are posted; a load balancer sorts out paths itself.
function usualRoute(target: ResourceNode): string {
  if (target.type === 'AWS::ElasticLoadBalancingV2::LoadBalancer') return '$default'
  const method = target.type === 'AWS::Lambda::Function' ? 'ANY' : 'POST'
  return `${method} /${target.logicalId.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}`
}

function freeSlot(key: string, earlier: readonly Route[]): string {
  const words = key.match(/[A-Za-z0-9]+/g) ?? []
  const plain = words.map((word) => slotSuffix(word.toLowerCase())).join('')
  const twins = earlier.filter(({ slot }) => slot.replace(/\d+$/, '') === plain.replace(/\d+$/, ''))
  return earlier.some(({ slot }) => slot === plain) ? `${plain}${twins.length + 1}` : plain
}

function routeArn(api: ResourceNode, key: string): Json {
  const [method = '', path = ''] = key === '$default' ? ['', '$default'] : key.split(' ')
  const calls = `${method === 'ANY' ? '*' : method}${path.replace(/\{[^}]*\}/g, '*')}`
  const base = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api.logicalId}}/*/`
  return sub(base + escapeForSub(calls))
}

function authorization({ source, options }: RoutedLine, scope: Scope): JsonObject {
  if (options.callers === 'aws') return { AuthorizationType: 'AWS_IAM' }
  const users = scope.index
    .connectionsOf(source.id)
    .some((each) => each.target === source.id && scope.index.resource(each.source)?.type === 'AWS::Cognito::UserPool')
  if (options.callers === 'open' || !users) return {}
  return { AuthorizationType: 'JWT', AuthorizerId: ref(scope.owned(source, AUTHORIZER_SLOT)) }
}
