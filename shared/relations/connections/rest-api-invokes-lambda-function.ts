import { sub } from '../../template/intrinsics'
import { routeOptions } from '../http-routes'
import { connectionKind } from '../relation'
import { methodPermissions, methodsTo } from '../rest-routes'

const { help, ...routes } = routeOptions.routes

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
export const restApiInvokesLambdaFunction = connectionKind({
  id: 'rest-api-invokes-lambda-function',
  title: 'invokes',
  line: 'request',
  source: { types: ['AWS::ApiGateway::RestApi'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'Requests to {source} are answered by {target}.',
  options: {
    routes: { ...routes, help: `${help.split(',')[0]}. Empty: a path with the target’s name.` },
    callers: routeOptions.callers,
  },
  detail: ({ routes }) => (routes.length > 0 ? routes.join(', ') : undefined),
  write: (ends, scope) => {
    const invocation = `functions/\${${ends.target.logicalId}.Arn}/invocations`
    const integration = {
      Type: 'AWS_PROXY',
      // Functions are always called with POST, whatever the client did.
      IntegrationHttpMethod: 'POST',
      Uri: sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/${invocation}`),
    }
    return [...methodsTo(ends, integration, scope), ...methodPermissions(ends, scope)]
  },
})
