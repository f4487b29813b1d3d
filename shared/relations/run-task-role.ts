import { trustPolicy } from '../catalogue/owned/execution-role'
import type { JsonObject } from '../template/json'
import type { RunnableTask } from './ecs-task'

/** A role by which a service such as `events.amazonaws.com` starts one task in one cluster, and hands it its roles. */
export function runTaskRole(task: RunnableTask, principal: string) {
  const statements: JsonObject[] = [
    {
      Effect: 'Allow',
      Action: 'ecs:RunTask',
      Resource: task.definition,
      Condition: { ArnEquals: { 'ecs:cluster': task.cluster } },
    },
    // Without it the tags of the task definition cannot be put on the task.
    {
      Effect: 'Allow',
      Action: 'ecs:TagResource',
      Resource: task.tasksOfCluster,
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
      AssumeRolePolicyDocument: trustPolicy(principal),
      Policies: [{ PolicyName: 'RunTask', PolicyDocument: { Version: '2012-10-17', Statement } }],
    },
  }
}
