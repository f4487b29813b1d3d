import { isNetworkLoadBalancer } from '../catalogue/services/networking/load-balancer'
import type { ResourceNode } from '../diagram/types'
import { sub } from '../template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { WATCHED, type WatchedType } from './alarm-metrics'
import { WATCHED_ALSO } from './alarm-metrics-more'
import type { Scope } from './scope'

/** The connection kind by which a dashboard shows something. */
export const DASHBOARD_CONNECTION = 'cloudwatch-dashboard-shows-resource'

const SHOWN: readonly WatchedType[] = [...Object.values(WATCHED), ...Object.values(WATCHED_ALSO)]

/** The types a dashboard can show. */
export const SHOWN_TYPES: readonly string[] = SHOWN.map(({ type }) => type)

const WIDTH = 12
const HEIGHT = 6

/** The contents of a dashboard: a graph with the usual numbers of each resource it has a line to, two beside each other. */
export function dashboardBody(dashboard: ResourceNode, scope: Scope): Json {
  const shown = scope.index
    .connectionsOf(dashboard.id)
    .filter((each) => each.source === dashboard.id && each.kind === DASHBOARD_CONNECTION)
    .flatMap((each) => scope.index.resource(each.target) ?? [])
  return sub(JSON.stringify({ widgets: shown.map((node, place) => widget(node, place, scope)) }))
}

function widget(node: ResourceNode, place: number, scope: Scope): JsonObject {
  return {
    type: 'metric',
    x: (place % 2) * WIDTH,
    y: Math.floor(place / 2) * HEIGHT,
    width: WIDTH,
    height: HEIGHT,
    properties: {
      title: safe(node.label),
      region: REGION,
      stat: 'Average',
      period: 300,
      metrics: metricsOf(node, scope),
    },
  }
}

const REGION = '${' + 'AWS::Region}'

function metricsOf(node: ResourceNode, scope: Scope): Json[] {
  const watched = SHOWN.find(({ type }) => type === node.type)
  if (!watched) return []
  const { namespace } = watched
  const space = typeof namespace === 'string' ? namespace : namespace(node)
  const dimensions = Object.entries(watched.dimensions(node, scope)).flatMap(([name, value]) => [name, textOf(value)])
  const metrics = watched.metrics.filter(({ name }) => watched.lacks?.(node, name) === undefined)
  return metrics
    .slice(0, isNetworkLoadBalancer(node) ? undefined : 3)
    .map(({ name, statistic }) => [space, name, ...dimensions, { stat: statistic }])
}

/** An expression as it stands in a text for `Fn::Sub`. */
function textOf(value: Json): string {
  if (!isJsonObject(value)) return safe(String(value))
  if (typeof value.Ref === 'string') return `\${${value.Ref}}`
  if (typeof value['Fn::Sub'] === 'string') return value['Fn::Sub']
  const attribute = value['Fn::GetAtt']
  return Array.isArray(attribute) ? `\${${attribute.join('.')}}` : ''
}

function safe(text: string): string {
  return text.replaceAll('${', '${!')
}
