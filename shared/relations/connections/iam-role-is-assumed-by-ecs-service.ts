import { TASK_SLOT } from '../../catalogue/owned/ecs-task'
import { assumedRole } from '../assumed-role'
import { hasOwn } from '../owned-by'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
export const iamRoleIsAssumedByEcsService = assumedRole({
  id: 'iam-role-is-assumed-by-ecs-service',
  target: 'AWS::ECS::Service',
  slot: 'taskRole',
  hand: (role, service, scope) =>
    service.properties.TaskDefinition === undefined || hasOwn(service, TASK_SLOT)
      ? [{ do: 'set', resource: scope.owned(service, TASK_SLOT), path: 'TaskRoleArn', value: scope.arn(role) }]
      : [
          {
            do: 'report',
            severity: 'warning',
            message: `${service.label} names a task definition of its own, so the role must be set there`,
          },
        ],
})
