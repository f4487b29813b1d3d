import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule.html */
export const eventsEventBusFeedsEventsRule = connectionKind({
  id: 'events-event-bus-feeds-events-rule',
  title: 'feeds',
  line: 'event',
  source: { types: ['AWS::Events::EventBus'] },
  target: {
    types: ['AWS::Events::Rule'],
    when: (node) =>
      node.kind === 'resource' && node.properties.ScheduleExpression !== undefined
        ? `${node.label} follows the clock, and such rules live on the default bus only`
        : undefined,
  },
  rank: 10,
  plain: '{target} looks at every event on {source} and picks those that fit.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'EventBusName', value: scope.ref(source) },
  ],
})
