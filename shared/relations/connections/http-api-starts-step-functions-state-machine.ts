import type { Contribution } from '../contribution'
import { deliveryRole } from '../delivery-role'
import { httpApiSource, routeOptions, routesTo } from '../http-routes'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html */
export const httpApiStartsStepFunctionsStateMachine = connectionKind({
  id: 'http-api-starts-step-functions-state-machine',
  title: 'starts',
  line: 'request',
  source: httpApiSource,
  target: { types: ['AWS::StepFunctions::StateMachine'] },
  rank: 10,
  plain: 'A request to {source} starts a run of {target} with what the client sent.',
  options: {
    ...routeOptions,
    waits: {
      control: 'switch',
      label: 'Answer with the result',
      help: 'Only for an express state machine.',
      default: false,
    },
  },
  detail: ({ routes }) => (routes.length > 0 ? routes.join(', ') : undefined),
  write: (ends, scope) => {
    const { source, target, options } = ends
    const action = options.waits ? 'StartSyncExecution' : 'StartExecution'
    const role = deliveryRole(
      { owner: source, principal: 'apigateway.amazonaws.com', actions: [`states:${action}`], on: target },
      scope,
    )
    const cannotWait: Contribution[] =
      options.waits && target.properties.StateMachineType !== 'EXPRESS'
        ? [
            {
              do: 'report',
              severity: 'error',
              message: `${target.label} is no express state machine, so nobody can wait for its result`,
            },
          ]
        : []
    return [
      ...role.contributions,
      ...routesTo(
        ends,
        {
          IntegrationType: 'AWS_PROXY',
          IntegrationSubtype: `StepFunctions-${action}`,
          PayloadFormatVersion: '1.0',
          CredentialsArn: role.arn,
          RequestParameters: { StateMachineArn: scope.ref(target), Input: '$request.body' },
        },
        scope,
      ),
      ...cannotWait,
    ]
  },
})
