import { launchTypeOf } from '../../catalogue/owned/ecs-task'
import { trustPolicy } from '../../catalogue/owned/execution-role'
import { getAtt, sub } from '../../template/intrinsics'
import type { Json, JsonObject } from '../../template/json'
import { type RunnableTask, runnableTask } from '../ecs-task'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

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
    const cluster = task.cluster ?? DEFAULT_CLUSTER
    return [
      { do: 'add', slot: 'role', resource: runRole(task, cluster) },
      ...ruleTarget(source, target, cluster, options, scope, details),
    ]
  },
})

const DEFAULT_CLUSTER = sub(`arn:\${AWS::Partition}:ecs:\${AWS::Region}:\${AWS::AccountId}:cluster/default`)

function runRole(task: RunnableTask, cluster: Json) {
  const statements: JsonObject[] = [
    {
      Effect: 'Allow',
      Action: 'ecs:RunTask',
      Resource: task.definition,
      Condition: { ArnEquals: { 'ecs:cluster': cluster } },
    },
    // Without it the tags of the task definition cannot be put on the task.
    {
      Effect: 'Allow',
      Action: 'ecs:TagResource',
      Resource: sub(`arn:\${AWS::Partition}:ecs:\${AWS::Region}:\${AWS::AccountId}:task/*`),
      Condition: { StringEquals: { 'ecs:CreateAction': 'RunTask' } },
    },
  ]
  const pass: JsonObject = {
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: task.roles,
    Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  }
  const Statement = task.roles.length > 0 ? [...statements, pass] : statements
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trustPolicy('events.amazonaws.com'),
      Policies: [{ PolicyName: 'RunTask', PolicyDocument: { Version: '2012-10-17', Statement } }],
    },
  }
}
