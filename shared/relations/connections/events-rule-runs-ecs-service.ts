import { launchTypeOf } from '../../catalogue/owned/ecs-task'
import { getAtt } from '../../template/intrinsics'
import { runnableTask } from '../ecs-task'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'
import { runTaskRole } from '../run-task-role'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-ecs-tutorial.html */
export const eventsRuleRunsEcsService = connectionKind({
  id: 'events-rule-runs-ecs-service',
  title: 'runs a task of',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: 'When {source} sees what it waits for, a task like those of {target} starts, does its work and ends.',
  options: {
    tasks: { control: 'number', label: 'Tasks', default: 1, min: 1, max: 10 },
    ...ruleTargetOptions,
  },
  detail: ({ tasks }) => (tasks === 1 ? undefined : `${tasks} tasks`),
  write: ({ source, target, options }, scope) => {
    const task = runnableTask(target, scope)
    const launchType = launchTypeOf(target)
    const details = {
      RoleArn: getAtt(scope.generated('role'), 'Arn'),
      EcsParameters: {
        TaskDefinitionArn: task.definition,
        TaskCount: options.tasks,
        LaunchType: launchType,
        PropagateTags: 'TASK_DEFINITION',
        ...(task.network && { NetworkConfiguration: { AwsVpcConfiguration: task.network } }),
      },
    }
    return [
      { do: 'add', slot: 'role', resource: runTaskRole(task, 'events.amazonaws.com') },
      ...ruleTarget(source, target, task.cluster, options, scope, details),
    ]
  },
})
