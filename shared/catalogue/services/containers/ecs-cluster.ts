import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html */
export const ecsCluster: Service = {
  id: 'ecs-cluster',
  type: 'AWS::ECS::Cluster',
  label: 'ECS cluster',
  short: 'Container cluster',
  category: 'containers',
  model: 'PaaS',
  icon: 'ecs',
  keywords: ['docker', 'container', 'fargate', 'ecs'],
  purpose: 'Groups containers that belong together.',
  defaults: { ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] },
  form: [
    {
      path: 'ClusterName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[A-Za-z0-9_-]{1,255}',
    },
    {
      path: 'ClusterSettings.0.Value',
      control: 'choice',
      label: 'Container Insights',
      help: 'Measures CPU, memory and network of each service; enhanced looks into each task and container.',
      choices: [
        { value: 'enabled', label: 'On' },
        { value: 'enhanced', label: 'Enhanced' },
        { value: 'disabled', label: 'Off' },
      ],
    },
    {
      path: 'CapacityProviders',
      control: 'list',
      label: 'Capacity providers',
      help: 'Where tasks may run besides a fixed launch type.',
      placeholder: 'FARGATE_SPOT',
    },
  ],
  facts: ({ properties }) => ['ECS cluster', ...(watches(properties.ClusterSettings) ? ['insights on'] : [])],
  container: { tone: 'compute' },
  arn: 'Arn',
  guide: {
    value: [
      'One place to see and steer all containers of a system.',
      'Keeps test and production apart without more machines to run.',
      'With Fargate there are no servers to look after at all.',
    ],
    uses: ['One cluster per environment', 'Web services and workers side by side', 'Batch tasks on spare capacity'],
    cost: 'The cluster itself is free. The tasks or instances in it are paid for, and Container Insights by the number of metrics.',
    facts: [
      'Belongs to a region, not to a VPC: its services choose their subnets.',
      'Services on Fargate and on EC2 instances may share a cluster.',
      'Capacity providers spread tasks over Fargate, Fargate Spot and Auto Scaling groups.',
    ],
    limits: [
      { name: 'Clusters', value: '10,000 per region by default' },
      { name: 'Services', value: '5,000 per cluster' },
      { name: 'Instances', value: '5,000 per cluster' },
      { name: 'Capacity providers', value: '20 per cluster' },
    ],
    responsibility:
      'AWS runs the part that starts, places and replaces tasks. Images, roles and networks are yours, and so are the instances where you bring your own.',
    commands: (node) => [
      describeResource(node),
      { title: 'Its services', command: `aws ecs list-services --cluster "${physicalId(node)}"` },
      { title: 'Its running tasks', command: `aws ecs list-tasks --cluster "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html',
  },
}

function watches(settings: unknown): boolean {
  const value = Array.isArray(settings) ? settings[0]?.Value : undefined
  return value === 'enabled' || value === 'enhanced'
}
