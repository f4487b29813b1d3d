import { httpApiSource, routeOptions, routePermissions, routesTo } from '../http-routes'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export const httpApiInvokesLambdaFunction = connectionKind({
  id: 'http-api-invokes-lambda-function',
  title: 'invokes',
  line: 'request',
  source: httpApiSource,
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Requests to {source} are answered by {target}.',
  options: {
    ...routeOptions,
    timeout: { control: 'number', label: 'Waits for an answer', unit: 'ms', default: 30000, min: 50, max: 30000 },
  },
  detail: ({ routes }) => (routes.length > 0 ? routes.join(', ') : undefined),
  write: (ends, scope) => [
    ...routesTo(
      ends,
      {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: scope.arn(ends.target),
        PayloadFormatVersion: '2.0',
        ...(ends.options.timeout < 30000 && { TimeoutInMillis: ends.options.timeout }),
      },
      scope,
    ),
    ...routePermissions(ends, scope),
  ],
})
