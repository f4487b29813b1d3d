import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html */
export const lambdaFunctionLogsToLogGroup = connectionKind({
  id: 'lambda-function-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::Lambda::Function'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What the code of {source} writes down lands in {target}.',
  options: {
    format: {
      control: 'choice',
      label: 'Entries are',
      default: 'JSON',
      choices: [
        { value: 'JSON', label: 'JSON, easy to search' },
        { value: 'Text', label: 'plain text' },
      ],
    },
  },
  write: ({ source, target, options }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'LoggingConfig.LogGroup', value: scope.ref(target) },
    { do: 'default', resource: source.logicalId, path: 'LoggingConfig.LogFormat', value: options.format },
  ],
})
