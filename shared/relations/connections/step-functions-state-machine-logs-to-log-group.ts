import { DELIVER_LOGS } from '../../catalogue/services/integration/step-functions-state-machine'
import { roleIdOf } from '../assumed-role'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

/**
 * The permission stands in the role itself, because a state machine that logs is refused while its role may not.
 * https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
export const stepFunctionsStateMachineLogsToLogGroup = connectionKind({
  id: 'step-functions-state-machine-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::StepFunctions::StateMachine'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What happens in the steps of {source} is written down in {target}.',
  options: {
    level: {
      control: 'choice',
      label: 'Write down',
      default: 'ERROR',
      choices: [
        { value: 'ERROR', label: 'errors' },
        { value: 'ALL', label: 'everything' },
        { value: 'FATAL', label: 'runs that end in failure' },
      ],
    },
    data: {
      control: 'switch',
      label: 'With the data of each step',
      help: 'Data may be personal or secret.',
      default: false,
    },
  },
  detail: ({ level }) => (level === 'ALL' ? 'everything' : 'errors'),
  write: ({ source, target, options }, scope) => {
    const role = roleIdOf(source, 'role', 'RoleArn', scope)
    const set = (path: string, value: string | boolean): Contribution => ({
      do: 'default',
      resource: source.logicalId,
      path: `LoggingConfiguration.${path}`,
      value,
    })
    return [
      {
        do: 'set',
        resource: source.logicalId,
        path: 'LoggingConfiguration.Destinations.0.CloudWatchLogsLogGroup.LogGroupArn',
        value: scope.arn(target),
      },
      set('Level', options.level),
      set('IncludeExecutionData', options.data),
      role === undefined
        ? {
            do: 'report',
            severity: 'warning',
            message: `${source.label} has a role from elsewhere, which must be allowed to deliver logs`,
          }
        : { do: 'append', resource: role, path: 'Policies', value: DELIVER_LOGS },
    ]
  },
})
