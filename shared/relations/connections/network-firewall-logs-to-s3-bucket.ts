import { logDelivery } from '../network-log'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html */
export const networkFirewallLogsToS3Bucket = connectionKind({
  id: 'network-firewall-logs-to-s3-bucket',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::NetworkFirewall::Firewall'] },
  target: { types: ['AWS::S3::Bucket'] },
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
    ...logDelivery(target, 'network-firewall/', scope),
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
        LogDestinationType: 'S3',
        LogDestination: { bucketName: scope.ref(target), prefix: 'network-firewall' },
      },
    },
  ],
})
