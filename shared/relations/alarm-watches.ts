import type { Options } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import { type AlarmMetric, metricOf, type WatchedType } from './alarm-metrics'
import type { Contribution } from './contribution'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** A line from an alarm to what it watches: metric and resource are set, the rest is a proposal the user may change. */
export function alarmWatches(id: string, watched: WatchedType): ConnectionKind {
  return connectionKind<Options>({
    id,
    title: 'watches',
    line: 'observes',
    source: { types: ['AWS::CloudWatch::Alarm'] },
    target: { types: [watched.type] },
    rank: 10,
    plain: '{source} looks at {target} all the time and rings when the chosen number is out of range.',
    options: {
      metric: {
        control: 'choice',
        label: 'Number',
        default: watched.metrics[0].name,
        choices: watched.metrics.map(({ name, label }) => ({ value: name, label })),
      },
    },
    detail: ({ metric }) => metricOf(watched, String(metric)).label,
    write: ({ source, target, options }, scope) =>
      watch(source, target, watched, metricOf(watched, String(options.metric)), scope),
  })
}

function watch(
  alarm: ResourceNode,
  target: ResourceNode,
  watched: WatchedType,
  metric: AlarmMetric,
  scope: Scope,
): Contribution[] {
  const { namespace } = watched
  const lack = watched.lacks?.(target, metric.name)
  if (lack !== undefined) return [{ do: 'report', severity: 'warning', message: lack }]
  return [
    ...Object.entries({
      Namespace: typeof namespace === 'string' ? namespace : namespace(target),
      MetricName: metric.name,
      Dimensions: Object.entries(watched.dimensions(target, scope)).map(([Name, Value]) => ({ Name, Value })),
    }).map(([path, value]): Contribution => ({ do: 'set', resource: alarm.logicalId, path, value })),
    ...Object.entries(proposal(metric)).map(
      ([path, value]): Contribution => ({ do: 'default', resource: alarm.logicalId, path, value }),
    ),
  ]
}

function proposal({ statistic, threshold, comparison, period = 300, periods = 1 }: AlarmMetric) {
  return {
    ...(statistic === 'p95' ? { ExtendedStatistic: statistic } : { Statistic: statistic }),
    Period: period,
    EvaluationPeriods: periods,
    Threshold: threshold,
    ComparisonOperator: comparison ?? 'GreaterThanOrEqualToThreshold',
  }
}
