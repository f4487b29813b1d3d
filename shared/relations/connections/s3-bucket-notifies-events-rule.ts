import type { ResourceNode } from '../../diagram/types'
import type { Json } from '../../template/json'
import { BUCKET_EVENT_OPTIONS, keyFilter, toldToEventBridge } from '../bucket-events'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html */
export const s3BucketNotifiesEventsRule = connectionKind({
  id: 's3-bucket-notifies-events-rule',
  title: 'notifies',
  line: 'event',
  source: { types: ['AWS::S3::Bucket'] },
  target: {
    types: ['AWS::Events::Rule'],
    when: (node) =>
      node.kind === 'resource' && node.properties.ScheduleExpression !== undefined
        ? `${node.label} follows the clock and looks at no events`
        : undefined,
  },
  rank: 10,
  plain: 'Whenever a file appears in {source}, {target} sets its targets in motion.',
  options: BUCKET_EVENT_OPTIONS,
  write: ({ source, target, options }, scope) => {
    const pattern = (path: string, value: Json): Contribution => ({
      do: 'append',
      resource: target.logicalId,
      path: `EventPattern.${path}`,
      value,
    })
    const key = keyFilter(options.prefix, options.suffix)
    return [
      toldToEventBridge(source),
      pattern('source', 'aws.s3'),
      pattern('detail-type', options.event),
      pattern('detail.bucket.name', scope.ref(source)),
      ...(key === undefined ? [] : [pattern('detail.object.key', key)]),
      ...reportOwnBus(target, scope),
    ]
  },
})

function reportOwnBus(rule: ResourceNode, scope: Scope): Contribution[] {
  const hasBus = scope.index
    .connectionsOf(rule.id)
    .some((connection) => connection.kind === 'events-event-bus-feeds-events-rule')
  if (!hasBus) return []
  const message = `${rule.label} listens to a bus of its own, but events of AWS services only arrive on the default bus`
  return [{ do: 'report', severity: 'error', message }]
}
