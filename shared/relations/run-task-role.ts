import { trustPolicy } from '../catalogue/owned/execution-role'
import { sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { RunnableTask } from './ecs-task'

/** The cluster that every account has. */
export const DEFAULT_CLUSTER = sub(`arn:\${AWS::Partition}:ecs:\${AWS::Region}:\${AWS::AccountId}:cluster/default`)

/** A role by which a service such as `events.amazonaws.com` starts one task in one cluster, and hands it its roles. */
export function runTaskRole(task: RunnableTask, cluster: Json, principal: string) {
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
      AssumeRolePolicyDocument: trustPolicy(principal),
      Policies: [{ PolicyName: 'RunTask', PolicyDocument: { Version: '2012-10-17', Statement } }],
    },
  }
}
