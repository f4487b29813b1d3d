import { describeResource, physicalId } from '../../guide-commands'
import { machineForm } from '../../owned/machine'
import { SERVER_GROUP_DEFAULTS, SERVER_GROUP_OWNED, TEMPLATE_SLOT } from '../../owned/server-group'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html */
export const autoScalingGroup: Service = {
  id: 'auto-scaling-group',
  type: 'AWS::AutoScaling::AutoScalingGroup',
  label: 'Auto Scaling group',
  short: 'Auto Scaling group',
  category: 'compute',
  model: 'IaaS',
  icon: 'auto-scaling-group',
  keywords: ['asg', 'servers', 'elastic', 'fleet', 'cluster'],
  purpose: 'Runs as many servers as the load needs.',
  defaults: { MinSize: '2', MaxSize: '4' },
  attributes: { UpdatePolicy: { AutoScalingRollingUpdate: { MinInstancesInService: 1, MaxBatchSize: 1 } } },
  form: [
    { path: 'MinSize', control: 'text', label: 'At least', pattern: '\\d+' },
    { path: 'MaxSize', control: 'text', label: 'At most', pattern: '\\d+' },
    {
      slot: 'scalingPolicy',
      path: 'TargetTrackingConfiguration.TargetValue',
      control: 'number',
      label: 'Keep processors at',
      unit: '%',
      min: 1,
      max: 100,
    },
    ...machineForm('LaunchTemplateData.', TEMPLATE_SLOT),
    {
      path: 'HealthCheckType',
      control: 'choice',
      label: 'Healthy means',
      choices: [
        { value: 'EC2', label: 'the server runs' },
        { value: 'ELB', label: 'the load balancer gets answers' },
      ],
    },
    {
      path: 'HealthCheckGracePeriod',
      control: 'number',
      label: 'Time to start before checks count',
      unit: 's',
      min: 0,
      max: 7200,
    },
    {
      path: 'MaxInstanceLifetime',
      control: 'number',
      label: 'Replace servers older than',
      unit: 's',
      min: 86400,
      max: 31536000,
    },
  ],
  facts: ({ properties }) => [`${properties.MinSize ?? 0} to ${properties.MaxSize ?? 0} servers`],
  owned: SERVER_GROUP_OWNED,
  ownedDefaults: SERVER_GROUP_DEFAULTS,
  actsThrough: {
    slot: TEMPLATE_SLOT,
    path: 'LaunchTemplateData.IamInstanceProfile',
    form: 'instance-profile',
    principal: 'ec2.amazonaws.com',
  },
  network: {
    securityGroups: { slot: TEMPLATE_SLOT, path: 'LaunchTemplateData.SecurityGroupIds' },
    port: () => 80,
  },
  guide: {
    value: [
      'Follows the load: more servers at noon, fewer at night, without anyone watching.',
      'A broken server is replaced within minutes, and the loss of a whole data centre is survived.',
      'New versions roll out server by server.',
    ],
    uses: ['Web and application servers', 'Workers on a queue', 'Servers of an ECS cluster'],
    cost: 'The group is free; its servers, disks and addresses are paid for.',
    facts: [
      'Target tracking adds and removes servers so that a measure, such as processor load, stays at a value.',
      'Spreads servers evenly over the zones of its subnets.',
      'No desired number is set, so that an update of the stack does not undo what scaling decided.',
      'Registers its servers with target groups and can take over their health checks.',
    ],
    limits: [
      { name: 'Groups', value: '500 per region by default' },
      { name: 'Scaling policies', value: '50 per group' },
      { name: 'Target groups', value: '50 per group' },
      { name: 'Lifecycle hooks', value: '50 per group' },
    ],
    responsibility:
      'AWS starts, watches and replaces servers. What runs on them, their image and patches, and limits that fit your budget are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Why it grew or shrank',
        command: `aws autoscaling describe-scaling-activities --auto-scaling-group-name "${physicalId(node)}" --max-items 10`,
      },
      {
        title: 'Replace all servers gently',
        command: `aws autoscaling start-instance-refresh --auto-scaling-group-name "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-groups.html',
  },
}
