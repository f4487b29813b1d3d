import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html */
export const targetGroup: Service = {
  id: 'target-group',
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  label: 'Target group',
  short: 'Target group',
  category: 'networking',
  model: 'PaaS',
  icon: 'elastic-load-balancing',
  keywords: ['load balancer', 'health check', 'servers', 'elb'],
  purpose: 'The servers a load balancer may choose from.',
  defaults: {
    HealthCheckIntervalSeconds: 15,
    TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }],
  },
  variants: [
    {
      id: 'instances',
      label: 'Target group of servers',
      properties: { TargetType: 'instance', Protocol: 'HTTP', Port: 80, HealthCheckPath: '/' },
    },
    {
      id: 'addresses',
      label: 'Target group of containers',
      properties: { TargetType: 'ip', Protocol: 'HTTP', Port: 80, HealthCheckPath: '/' },
      keywords: ['ip', 'ecs'],
    },
    {
      id: 'tcp',
      label: 'Target group for TCP',
      properties: { TargetType: 'instance', Protocol: 'TCP', Port: 443, HealthCheckProtocol: 'TCP' },
      keywords: ['network load balancer'],
    },
  ],
  form: [
    {
      path: 'TargetType',
      control: 'choice',
      label: 'Holds',
      choices: [
        { value: 'instance', label: 'servers' },
        { value: 'ip', label: 'addresses, such as those of containers' },
      ],
    },
    {
      path: 'Protocol',
      control: 'choice',
      label: 'Protocol',
      choices: ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP'].map((value) => ({ value, label: value })),
    },
    { path: 'Port', control: 'number', label: 'Port', min: 1, max: 65535 },
    { path: 'HealthCheckPath', control: 'text', label: 'Path of the health check', pattern: '/.*' },
    { path: 'HealthCheckIntervalSeconds', control: 'number', label: 'Checked every', unit: 's', min: 5, max: 300 },
    { path: 'HealthyThresholdCount', control: 'number', label: 'Well after', unit: 'checks', min: 2, max: 10 },
    { path: 'UnhealthyThresholdCount', control: 'number', label: 'Ill after', unit: 'checks', min: 2, max: 10 },
    { path: 'Matcher.HttpCode', control: 'text', label: 'Well when the answer is', placeholder: '200-399' },
  ],
  facts: ({ properties }) => [`${properties.Protocol ?? ''} ${properties.Port ?? ''}`.trim() || 'target group'],
  arn: 'Ref',
  plumbing: true,
  guide: {
    value: [
      'Visitors only reach servers that are well.',
      'A new version can run beside the old one and take over step by step.',
    ],
    uses: ['Several services behind one load balancer', 'Blue and green deployments', 'Own health checks'],
    cost: 'Free. The load balancer is paid.',
    facts: [
      'Belongs to one VPC and to one load balancer.',
      'Servers are registered one by one, by an Auto Scaling group or by a container service.',
      'A server that leaves gets no new visitors and some time to finish.',
    ],
    limits: [
      { name: 'Target groups', value: '3,000 per region by default' },
      { name: 'Targets', value: '1,000 per group by default' },
    ],
    responsibility: 'AWS checks and spreads. What “well” means and who is registered is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Who is well',
        command: `aws elbv2 describe-target-health --target-group-arn "${physicalId(node)}" --query "TargetHealthDescriptions[].[Target.Id,TargetHealth.State,TargetHealth.Reason]" --output table`,
      },
    ],
    documentation:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  },
}
