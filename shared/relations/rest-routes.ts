import { DEPLOYMENT_SLOT } from '../catalogue/services/networking/rest-api'
import type { Connection, ResourceNode } from '../diagram/types'
import { escapeForSub, ref, sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import { AUTHORIZER_SLOT, type RoutedLine } from './http-routes'
import { type Scope, slotSuffix } from './scope'

interface Method {
  /** Such as `GET`, or `ANY`. */
  readonly verb: string
  /** The path's parts, such as `orders` and `{id}`; none for `/`. */
  readonly parts: readonly string[]
}

const REQUEST = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) (\/\S*)$/

/** The methods of a line with their integration, the resources their paths need, and a deployment that waits for them. */
export function methodsTo(line: RoutedLine, integration: JsonObject, scope: Scope): Contribution[] {
  const { accepted, reports } = methodsOf(line, scope)
  const deployment = scope.owned(line.source, DEPLOYMENT_SLOT)
  return [
    ...accepted.flatMap((method) => [
      ...resourcesFor(method, line.source, scope),
      {
        do: 'add' as const,
        slot: `method${slotOf(method)}`,
        resource: {
          Type: 'AWS::ApiGateway::Method',
          Properties: {
            RestApiId: scope.ref(line.source),
            ResourceId: resourceId(line.source, method.parts, scope),
            HttpMethod: method.verb,
            ...authorization(line, scope),
            Integration: integration,
          },
        },
      },
      {
        do: 'wait' as const,
        resource: deployment,
        for: { resource: scope.generated(`method${slotOf(method)}`) },
      },
    ]),
    ...reports,
  ]
}

/** A permission for each of a line's methods to call a function, and for no other. */
export function methodPermissions(line: RoutedLine, scope: Scope): Contribution[] {
  return methodsOf(line, scope).accepted.map((method) => ({
    do: 'add',
    slot: `permission${slotOf(method)}`,
    resource: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: scope.ref(line.target),
        Principal: 'apigateway.amazonaws.com',
        SourceArn: methodArn(line.source, method),
      },
    },
  }))
}

/** The path of a request's parts as a resource of the API: the shared one of its slot, or the root. */
function resourceId(api: ResourceNode, parts: readonly string[], scope: Scope): Json {
  return parts.length === 0 ? scope.attribute(api, 'RootResourceId') : ref(scope.owned(api, resourceSlot(parts)))
}

function resourcesFor({ parts }: Method, api: ResourceNode, scope: Scope): Contribution[] {
  return parts.map((part, place) => ({
    do: 'share',
    owner: api.id,
    slot: resourceSlot(parts.slice(0, place + 1)),
    resource: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: scope.ref(api),
        ParentId: resourceId(api, parts.slice(0, place), scope),
        PathPart: part,
      },
    },
  }))
}

function resourceSlot(parts: readonly string[]): string {
  return `resource${pathWords(parts)}`
}

function slotOf({ verb, parts }: Method): string {
  return slotSuffix(verb.toLowerCase()) + pathWords(parts)
}

/** A path in letters and digits; parts and variables stay apart, so that `/a/b`, `/a-b` and `/a/{b}` differ. */
function pathWords(parts: readonly string[]): string {
  return parts.map(partWords).join('X')
}

function partWords(part: string): string {
  const words = (part.match(/[A-Za-z0-9]+/g) ?? []).map(slotSuffix).join('')
  return part.startsWith('{') ? `By${words}` : words
}

function methodsOf(line: RoutedLine, scope: Scope): { accepted: Method[]; reports: Contribution[] } {
  const taken = methodsBefore(line, scope)
  const accepted: Method[] = []
  const reports: Contribution[] = []
  for (const key of wished(line.options.routes, line.target)) {
    const method = parseMethod(key)
    const reason = !method
      ? `“${key}” is no request: write a method and a path, such as GET /orders`
      : taken.has(slotOf(method))
        ? `Another line of ${line.source.label} takes ${key} already; give each line requests of its own`
        : undefined
    if (reason) reports.push({ do: 'report', severity: 'error', message: reason })
    else if (method) accepted.push(method)
    if (method) taken.add(slotOf(method))
  }
  return { accepted, reports }
}

function parseMethod(key: string): Method | undefined {
  const [, verb, path] = REQUEST.exec(key) ?? []
  return verb && path ? { verb, parts: path.split('/').filter((part) => part !== '') } : undefined
}

/** What earlier lines of the same API take, and the method that says the API is there. */
function methodsBefore(line: RoutedLine, scope: Scope): Set<string> {
  const lines = scope.index
    .connectionsOf(line.source.id)
    .filter((each) => each.source === line.source.id && each.kind.startsWith('rest-api-'))
  const before = lines.slice(
    0,
    lines.findIndex((each) => each.id === line.id),
  )
  return new Set(['Head', ...before.flatMap((each) => slotsOfConnection(each, scope))])
}

function slotsOfConnection(connection: Connection, scope: Scope): string[] {
  const target = scope.index.resource(connection.target)
  const routes = connection.options?.routes
  if (!target) return []
  return wished(Array.isArray(routes) ? routes.map(String) : [], target).flatMap((key) => {
    const method = parseMethod(key)
    return method ? [slotOf(method)] : []
  })
}

function wished(routes: readonly string[], target: ResourceNode): string[] {
  const given = routes.map((route) => route.trim()).filter((route) => route !== '')
  return given.length > 0 ? given : [`ANY /${target.logicalId.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}`]
}

function methodArn(api: ResourceNode, { verb, parts }: Method): Json {
  const path = parts.map((part) => (part.startsWith('{') ? '*' : part)).join('/')
  const base = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api.logicalId}}/*/`
  return sub(`${base}${verb === 'ANY' ? '*' : verb}/${escapeForSub(path)}`)
}

function authorization({ source, options }: RoutedLine, scope: Scope): JsonObject {
  if (options.callers === 'aws') return { AuthorizationType: 'AWS_IAM' }
  const users = scope.index
    .connectionsOf(source.id)
    .some((each) => each.target === source.id && scope.index.resource(each.source)?.type === 'AWS::Cognito::UserPool')
  if (options.callers === 'open' || !users) return { AuthorizationType: 'NONE' }
  return { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: ref(scope.owned(source, AUTHORIZER_SLOT)) }
}
