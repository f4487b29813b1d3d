import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html */
export const eventsEventBusIsKeptInEventsArchive = connectionKind({
  id: 'events-event-bus-is-kept-in-events-archive',
  title: 'is kept in',
  line: 'event',
  source: { types: ['AWS::Events::EventBus'] },
  target: { types: ['AWS::Events::Archive'] },
  rank: 10,
  plain: 'Events on {source} are kept in {target} and can be played again.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'SourceArn', value: scope.arn(source) },
  ],
})
