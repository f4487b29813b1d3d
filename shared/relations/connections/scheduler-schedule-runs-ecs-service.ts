import { launchTypeOf } from '../../catalogue/owned/ecs-task'
import { runnableTask } from '../ecs-task'
import { connectionKind } from '../relation'
import { runTaskRole } from '../run-task-role'
import { SCHEDULER, scheduleSource, scheduleTarget, scheduleTargetOptions } from '../schedule-target'

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
export const schedulerScheduleRunsEcsService = connectionKind({
  id: 'scheduler-schedule-runs-ecs-service',
  title: 'runs a task of',
  line: 'event',
  source: scheduleSource,
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: 'When {source} says it is time, a task like those of {target} starts, does its work and ends.',
  options: { tasks: { control: 'number', label: 'Tasks', default: 1, min: 1, max: 10 }, ...scheduleTargetOptions },
  detail: ({ tasks }) => (tasks === 1 ? undefined : `${tasks} tasks`),
  write: ({ source, target, options }, scope) => {
    const task = runnableTask(target, scope)
    const details = {
      EcsParameters: {
        TaskDefinitionArn: task.definition,
        TaskCount: options.tasks,
        LaunchType: launchTypeOf(target),
        PropagateTags: 'TASK_DEFINITION',
        ...(task.network && { NetworkConfiguration: { AwsvpcConfiguration: task.network } }),
      },
    }
    return [
      { do: 'share', owner: source.id, slot: 'role', resource: runTaskRole(task, SCHEDULER) },
      ...scheduleTarget(source, task.cluster, scope.owned(source, 'role'), options, scope, details),
    ]
  },
})
