import { nameOf } from '../naming'
import type { CheckedResource, Finding, Rule, RuleContext } from '../rule'
import { isOn, settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html */
export const apiAsksWhoCalls: Rule = {
  id: 'api-asks-who-calls',
  severity: 'warning',
  title: 'An API asks who calls',
  reason: 'An open API can be called by anyone, as often as they like, at your cost. If that is meant, leave it so.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
  check: (context) => [
    ...context
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(isOpen)
      .flatMap((route) => openRoute(context, route)),
    ...context
      .ofType('AWS::ApiGateway::Method')
      .filter((method) => isOpen(method) && settingOf(method, 'HttpMethod') !== 'OPTIONS')
      .filter((method) => !isOn(settingOf(method, 'ApiKeyRequired')))
      .map((method) => ({
        message: `${owner(context, method, 'RestApiId')} answers anyone who calls ${settingOf(method, 'HttpMethod') ?? 'it'}.`,
        where: context.at(method, 'AuthorizationType'),
      })),
    ...context
      .ofType('AWS::Lambda::Url')
      .filter((url) => settingOf(url, 'AuthType') === 'NONE')
      .map((url) => ({
        message: `${owner(context, url, 'TargetFunctionArn')} answers anyone who knows its address.`,
        where: context.at(url, 'AuthType'),
      })),
  ],
}

function isOpen(resource: CheckedResource): boolean {
  return [undefined, 'NONE'].includes(settingOf(resource, 'AuthorizationType') as string)
}

function openRoute(context: RuleContext, route: CheckedResource): Finding[] {
  const key = settingOf(route, 'RouteKey')
  // A browser asks with OPTIONS before it signs in; sockets are asked once, on $connect.
  if (typeof key === 'string' && (key.startsWith('OPTIONS ') || (key.startsWith('$') && !isDefaultOrConnect(key))))
    return []
  return [
    {
      message: `${owner(context, route, 'ApiId')} answers anyone who calls ${typeof key === 'string' ? key : 'it'}.`,
      where: context.at(route, 'AuthorizationType'),
    },
  ]
}

function isDefaultOrConnect(key: string): boolean {
  return key === '$default' || key === '$connect'
}

function owner(context: RuleContext, resource: CheckedResource, property: string): string {
  const found = referredTo(context, settingOf(resource, property))
  return found ? nameOf(found) : nameOf(resource)
}
