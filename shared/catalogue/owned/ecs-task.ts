import type { ResourceNode } from '../../diagram/types'
import type { JsonObject } from '../../template/json'
import { isJsonObject } from '../../template/json'
import { toPath, valueAt } from '../../template/path'
import type { OwnedResource } from '../service'
import { executionRole, trustPolicy } from './execution-role'

/** The slot of an ECS service's task definition. */
export const TASK_SLOT = 'taskDefinition'

/** The port a task's first container listens on where nobody says otherwise. */
const USUAL_PORT = 80

/** First properties of the task definition: a small task with a public web server that answers at once. */
export const ECS_TASK_DEFAULTS: JsonObject = {
  Cpu: '256',
  Memory: '512',
  RuntimePlatform: { CpuArchitecture: 'X86_64', OperatingSystemFamily: 'LINUX' },
  ContainerDefinitions: [
    {
      Name: 'app',
      Image: 'public.ecr.aws/nginx/nginx:stable',
      Essential: true,
      PortMappings: [{ ContainerPort: USUAL_PORT, Protocol: 'tcp' }],
      LogConfiguration: {
        LogDriver: 'awslogs',
        Options: { 'awslogs-region': { Ref: 'AWS::Region' }, 'awslogs-stream-prefix': 'app' },
      },
    },
  ],
}

/** The same for servers of the cluster, which are arm64 machines unless the user chooses others. */
export const ECS_TASK_ON_ARM: JsonObject = {
  ...ECS_TASK_DEFAULTS,
  RuntimePlatform: { CpuArchitecture: 'ARM64', OperatingSystemFamily: 'LINUX' },
}

/** What an ECS service generates: its task definition, two roles and a log group. */
export const ECS_TASK_OWNED: readonly OwnedResource[] = [
  {
    slot: TASK_SLOT,
    suffix: 'TaskDefinition',
    fills: { path: 'TaskDefinition', value: 'Ref' },
    write: ({ node }) => ({
      Type: 'AWS::ECS::TaskDefinition',
      Properties: { NetworkMode: 'awsvpc', RequiresCompatibilities: [launchTypeOf(node)] },
    }),
  },
  {
    ...executionRole({
      slot: 'executionRole',
      suffix: 'ExecutionRole',
      principal: 'ecs-tasks.amazonaws.com',
      managedPolicies: ['service-role/AmazonECSTaskExecutionRolePolicy'],
      fills: { slot: TASK_SLOT, path: 'ExecutionRoleArn', value: 'Arn' },
    }),
    partOf: TASK_SLOT,
  },
  {
    slot: 'taskRole',
    suffix: 'TaskRole',
    partOf: TASK_SLOT,
    fills: { slot: TASK_SLOT, path: 'TaskRoleArn', value: 'Arn' },
    write: ({ node }) => ({
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trustPolicy('ecs-tasks.amazonaws.com'),
        ...(node.properties.EnableExecuteCommand === true && { Policies: [SHELL_POLICY] }),
      },
    }),
  },
  {
    slot: 'logGroup',
    suffix: 'LogGroup',
    partOf: TASK_SLOT,
    fills: { slot: TASK_SLOT, path: 'ContainerDefinitions.0.LogConfiguration.Options.awslogs-group', value: 'Ref' },
    write: () => ({
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { RetentionInDays: 30 },
    }),
  },
]

// The channel of a shell has no ARN that could be named.
const SHELL_POLICY: JsonObject = {
  PolicyName: 'Shell',
  PolicyDocument: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
        ],
        Resource: '*',
      },
    ],
  },
}

/** Where the service's tasks run; a service that does not say, or says it with an expression, counts as Fargate. */
export function launchTypeOf(node: ResourceNode): 'FARGATE' | 'EC2' | 'EXTERNAL' {
  const type = node.properties.LaunchType
  return type === 'EC2' || type === 'EXTERNAL' ? type : 'FARGATE'
}

/** The properties of the node's own task definition, as far as the user may change them. */
export function taskPropertiesOf(node: ResourceNode): JsonObject {
  return node.ownedProperties?.[TASK_SLOT] ?? ECS_TASK_DEFAULTS
}

/** The task's first container: its name and the port it listens on; port undefined: it listens on none. */
export function mainContainerOf(node: ResourceNode): { readonly name: string; readonly port: number | undefined } {
  const container = valueAt(taskPropertiesOf(node), toPath('ContainerDefinitions.0'))
  const port = valueAt(container, toPath('PortMappings.0.ContainerPort'))
  const name = isJsonObject(container) ? container.Name : undefined
  return {
    name: typeof name === 'string' ? name : 'app',
    port: typeof port === 'number' ? port : undefined,
  }
}
