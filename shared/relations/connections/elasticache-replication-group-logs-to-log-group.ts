import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html */
export const elasticacheReplicationGroupLogsToLogGroup = connectionKind({
  id: 'elasticache-replication-group-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::ElastiCache::ReplicationGroup'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What {source} reports is noted in {target}.',
  options: {
    what: {
      control: 'choice',
      label: 'Notes',
      default: 'slow-log',
      choices: [
        { value: 'slow-log', label: 'commands that took long' },
        { value: 'engine-log', label: 'what the engine says' },
      ],
    },
  },
  write: ({ source, target, options }, scope) => [
    {
      do: 'append',
      resource: source.logicalId,
      path: 'LogDeliveryConfigurations',
      value: {
        LogType: options.what,
        LogFormat: 'json',
        DestinationType: 'cloudwatch-logs',
        DestinationDetails: { CloudWatchLogsDetails: { LogGroup: scope.ref(target) } },
      },
    },
  ],
})
