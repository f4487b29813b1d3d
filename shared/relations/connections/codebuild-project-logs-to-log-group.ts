import { BUILD_LOG_ACTIONS } from '../../catalogue/services/management/codebuild-project'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html#change-project-console-logs */
export const codebuildProjectLogsToLogGroup = connectionKind({
  id: 'codebuild-project-logs-to-log-group',
  title: 'logs to',
  line: 'observes',
  source: { types: ['AWS::CodeBuild::Project'] },
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What the commands of {source} write down lands in {target}.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'set',
      resource: source.logicalId,
      path: 'LogsConfig.CloudWatchLogs.GroupName',
      value: scope.ref(target),
    },
    { do: 'default', resource: source.logicalId, path: 'LogsConfig.CloudWatchLogs.Status', value: 'ENABLED' },
    { do: 'grant', to: source.id, actions: BUILD_LOG_ACTIONS, on: [scope.arn(target)] },
  ],
})
