import type { ResourceNode } from '../../../diagram/types'
import { toPath, valueAt } from '../../../template/path'
import { describeResource, physicalId } from '../../guide-commands'
import {
  ECS_TASK_DEFAULTS,
  ECS_TASK_ON_ARM,
  ECS_TASK_OWNED,
  launchTypeOf,
  mainContainerOf,
  TASK_SLOT,
  taskPropertiesOf,
} from '../../owned/ecs-task'
import type { Service } from '../../service'
import { ECS_SERVICE_FORM } from './ecs-service-form'

const CONTAINER = 'ContainerDefinitions.0'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html */
export const ecsService: Service = {
  id: 'ecs-service',
  type: 'AWS::ECS::Service',
  label: 'ECS service',
  short: 'Container service',
  category: 'containers',
  model: 'PaaS',
  icon: 'ecs-service',
  keywords: ['docker', 'container', 'fargate', 'task', 'microservice', 'worker'],
  purpose: 'Keeps a number of containers running.',
  defaults: {
    LaunchType: 'FARGATE',
    DesiredCount: 2,
    DeploymentConfiguration: {
      MinimumHealthyPercent: 100,
      MaximumPercent: 200,
      DeploymentCircuitBreaker: { Enable: true, Rollback: true },
    },
    EnableECSManagedTags: true,
    PropagateTags: 'SERVICE',
  },
  variants: [
    { id: 'fargate', label: 'Fargate service', properties: {}, icon: 'fargate', keywords: ['serverless'] },
    {
      id: 'ec2',
      label: 'ECS service on EC2',
      properties: { LaunchType: 'EC2' },
      ownedProperties: { [TASK_SLOT]: ECS_TASK_ON_ARM },
      keywords: ['instances', 'gpu'],
    },
  ],
  form: ECS_SERVICE_FORM,
  facts: (node) => [
    { FARGATE: 'Fargate', EC2: 'ECS on EC2', EXTERNAL: 'ECS Anywhere' }[launchTypeOf(node)],
    `${node.properties.DesiredCount ?? 1} × ${sizeOf(node)}`,
  ],
  owned: ECS_TASK_OWNED,
  ownedDefaults: { [TASK_SLOT]: ECS_TASK_DEFAULTS },
  arn: 'Ref',
  actsThrough: { slot: TASK_SLOT, path: 'TaskRoleArn', form: 'arn', principal: 'ecs-tasks.amazonaws.com' },
  network: {
    securityGroups: { path: 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups' },
    port: (_properties, node) => node && mainContainerOf(node).port,
  },
  environment: { slot: TASK_SLOT, path: `${CONTAINER}.Environment`, style: 'list' },
  guide: {
    value: [
      'What runs on a developer’s machine runs the same way in production.',
      'Failed containers are replaced, and a bad rollout goes back by itself.',
      'Grows and shrinks with demand.',
      'On Fargate there are no servers to patch.',
    ],
    uses: ['Web services and APIs', 'Workers that empty a queue', 'Moving existing applications', 'Long jobs'],
    cost: 'Fargate: CPU and memory of each task by the second, from the first pull of the image. EC2: the instances, whether full or not. Spot capacity and Savings Plans cost much less.',
    facts: [
      'A task definition says which containers belong together, with image, CPU, memory, ports and roles.',
      'Each task has a network interface and a security group of its own here (network mode awsvpc).',
      'The execution role pulls images and writes logs; the task role is what your code acts through.',
      'Rollouts start new tasks, wait until they are healthy, then stop the old ones.',
      'In a public subnet a Fargate task needs a public address to fetch its image; in a private one a NAT gateway or endpoints.',
    ],
    limits: [
      { name: 'Tasks', value: '5,000 per service' },
      { name: 'Containers', value: '10 per task definition' },
      { name: 'Fargate task', value: '16 cores, 120 GB memory, 20 to 200 GiB disk' },
      { name: 'Target groups', value: '5 per service' },
      { name: 'Task definition', value: '64 KB' },
    ],
    responsibility:
      'AWS places, watches and replaces tasks, and with Fargate runs and patches the machines below. Images, their libraries, roles, ports and, on EC2, the instances are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Follow its log',
        command: `aws logs tail "${logGroupExpression(node)}" --follow`,
      },
      {
        title: 'Start all tasks anew',
        command: `service="${physicalId(node)}"; aws ecs update-service --cluster "$(echo "$service" | cut -d/ -f2)" --service "$service" --force-new-deployment`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
  },
}

function sizeOf(node: ResourceNode): string {
  const task = taskPropertiesOf(node)
  const cpu = Number(valueAt(task, toPath('Cpu')))
  const memory = Number(valueAt(task, toPath('Memory')))
  return cpu && memory ? `${cpu / 1024} vCPU, ${memory / 1024} GB` : 'task'
}

function logGroupExpression(node: ResourceNode): string {
  return physicalId({ ...node, logicalId: node.owns?.logGroup ?? `${node.logicalId}LogGroup` })
}
