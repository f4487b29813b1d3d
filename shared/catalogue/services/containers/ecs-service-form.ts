import { TASK_SLOT } from '../../owned/ecs-task'
import type { FormField } from '../../service'

const CONTAINER = 'ContainerDefinitions.0'

/** What is asked of an ECS service: first of its task, then of itself. */
export const ECS_SERVICE_FORM: readonly FormField[] = [
  {
    slot: TASK_SLOT,
    path: `${CONTAINER}.Image`,
    control: 'text',
    label: 'Image',
    placeholder: 'public.ecr.aws/nginx/nginx:stable',
  },
  {
    slot: TASK_SLOT,
    path: `${CONTAINER}.PortMappings.0.ContainerPort`,
    control: 'number',
    label: 'Port',
    min: 1,
    max: 65535,
  },
  {
    slot: TASK_SLOT,
    path: 'Cpu',
    control: 'choice',
    label: 'CPU of a task',
    choices: [
      { value: '256', label: '¼ core' },
      { value: '512', label: '½ core' },
      { value: '1024', label: '1 core' },
      { value: '2048', label: '2 cores' },
      { value: '4096', label: '4 cores' },
      { value: '8192', label: '8 cores' },
      { value: '16384', label: '16 cores' },
    ],
  },
  {
    slot: TASK_SLOT,
    path: 'Memory',
    control: 'choice',
    label: 'Memory of a task',
    help: 'Fargate takes two to eight times the CPU: ½ to 2 GB with ¼ core, 2 to 8 GB with one core.',
    choices: [0.5, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 60, 120].map((gigabytes) => ({
      value: String(gigabytes * 1024),
      label: `${gigabytes} GB`,
    })),
  },
  {
    slot: TASK_SLOT,
    path: 'RuntimePlatform.CpuArchitecture',
    control: 'choice',
    label: 'Processor',
    help: 'The image must be built for it. ARM costs about a fifth less.',
    choices: [
      { value: 'X86_64', label: 'x86' },
      { value: 'ARM64', label: 'ARM (Graviton)' },
    ],
  },
  { path: 'DesiredCount', control: 'number', label: 'Tasks', min: 0, max: 5000 },
  {
    path: 'LaunchType',
    control: 'choice',
    label: 'Runs on',
    choices: [
      { value: 'FARGATE', label: 'Fargate' },
      { value: 'EC2', label: 'Instances of the cluster' },
    ],
  },
  {
    path: 'DeploymentConfiguration.MinimumHealthyPercent',
    control: 'number',
    label: 'Healthy during a rollout, at least',
    unit: '%',
    min: 0,
    max: 100,
  },
  {
    path: 'DeploymentConfiguration.MaximumPercent',
    control: 'number',
    label: 'Running during a rollout, at most',
    unit: '%',
    min: 100,
    max: 200,
  },
  {
    path: 'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
    control: 'switch',
    label: 'Go back when a rollout fails',
  },
  {
    path: 'HealthCheckGracePeriodSeconds',
    control: 'number',
    label: 'Time to start before health checks count',
    unit: 's',
    min: 0,
    help: 'Only behind a load balancer.',
  },
  { path: 'EnableExecuteCommand', control: 'switch', label: 'Allow a shell in the containers' },
  { path: 'ServiceName', control: 'text', label: 'Name', pattern: '[A-Za-z0-9_-]{1,255}' },
]
