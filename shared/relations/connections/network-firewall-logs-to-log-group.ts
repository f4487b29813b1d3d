import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html */
export const networkFirewallLogsToLogGroup = connectionKind({
  id: 'network-firewall-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::NetworkFirewall::Firewall'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What {source} notices or lets pass is noted in {target}.',
  options: {
    what: {
      control: 'choice',
      label: 'Notes',
      default: 'ALERT',
      choices: [
        { value: 'ALERT', label: 'what rules notice' },
        { value: 'FLOW', label: 'all that passes' },
        { value: 'TLS', label: 'what is wrong with encrypted traffic' },
      ],
    },
  },
  write: ({ source, target, options }, scope) => [
    {
      do: 'share',
      owner: source.id,
      slot: 'logging',
      resource: {
        Type: 'AWS::NetworkFirewall::LoggingConfiguration',
        Properties: {
          FirewallArn: scope.ref(source),
          LoggingConfiguration: { LogDestinationConfigs: [] },
        },
      },
    },
    {
      do: 'append',
      resource: scope.owned(source, 'logging'),
      path: 'LoggingConfiguration.LogDestinationConfigs',
      value: {
        LogType: options.what,
        LogDestinationType: 'CloudWatchLogs',
        LogDestination: { logGroup: scope.ref(target) },
      },
    },
  ],
})
