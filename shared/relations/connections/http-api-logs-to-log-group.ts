import { hasOwn } from '../owned-by'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html */
export const httpApiLogsToLogGroup = connectionKind({
  id: 'http-api-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::ApiGatewayV2::Api'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'Each request to {source} leaves an entry in {target}.',
  options: {},
  write: ({ source, target }, scope) =>
    hasOwn(source, 'stage')
      ? [
          {
            do: 'set',
            resource: scope.owned(source, 'stage'),
            path: 'AccessLogSettings.DestinationArn',
            value: scope.arn(target),
          },
        ]
      : [{ do: 'report', severity: 'warning', message: `${source.label} has a stage of its own, where logs are set` }],
})
