import type { ResourceNode } from '../../../diagram/types'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html */
export const loadBalancer: Service = {
  id: 'load-balancer',
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  label: 'Load balancer',
  short: 'Load balancer',
  category: 'networking',
  model: 'PaaS',
  icon: 'elastic-load-balancing',
  keywords: ['elb', 'alb', 'nlb', 'https', 'reverse proxy'],
  purpose: 'Spreads visitors over several servers.',
  defaults: { Scheme: 'internet-facing' },
  variants: [
    {
      id: 'application',
      label: 'Application load balancer',
      icon: 'application-load-balancer',
      keywords: ['http', 'alb', 'path'],
      properties: {
        Type: 'application',
        LoadBalancerAttributes: [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' }],
      },
    },
    {
      id: 'network',
      label: 'Network load balancer',
      icon: 'network-load-balancer',
      keywords: ['tcp', 'tls', 'nlb', 'fixed address'],
      properties: {
        Type: 'network',
        LoadBalancerAttributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
      },
    },
  ],
  form: [
    {
      path: 'Scheme',
      control: 'choice',
      label: 'Reachable from',
      choices: [
        { value: 'internet-facing', label: 'the internet' },
        { value: 'internal', label: 'the VPC only' },
      ],
    },
    { path: 'Name', control: 'text', label: 'Name', pattern: '[A-Za-z0-9-]{1,32}' },
    {
      path: 'IpAddressType',
      control: 'choice',
      label: 'Addresses',
      choices: [
        { value: 'ipv4', label: 'IPv4' },
        { value: 'dualstack', label: 'IPv4 and IPv6' },
      ],
    },
    { path: 'LoadBalancerAttributes', control: 'code', language: 'json', label: 'Attributes' },
  ],
  facts: ({ properties }) => [
    properties.Type === 'network' ? 'network' : 'application',
    properties.Scheme === 'internal' ? 'internal' : 'public',
  ],
  arn: 'Ref',
  network: { securityGroups: { path: 'SecurityGroups' }, port: () => 80 },
  guide: {
    value: [
      'Visitors notice neither a broken server nor a new version.',
      'One address for many servers, and one place for the certificate.',
      'Grows with the number of visitors.',
      'Application load balancers send each path or host name to another part of the system.',
    ],
    uses: ['Web sites and APIs', 'Containers', 'TCP services such as mail or games (network)'],
    cost: 'An hourly price plus capacity units, which grow with new connections, open connections, data and rules.',
    facts: [
      'Application: HTTP and HTTPS with rules on path, host, header and method; can sign users in.',
      'Network: TCP, UDP and TLS, millions of requests a second, fixed addresses per zone.',
      'Target groups check the health of servers, containers, addresses or a function.',
      'Certificates come from Certificate Manager and renew themselves.',
      'Stands in at least two zones.',
    ],
    limits: [
      { name: 'Load balancers', value: '50 application and 50 network ones per region by default' },
      { name: 'Rules', value: '100 per application load balancer by default, without default rules' },
      { name: 'Targets', value: '1,000 per application load balancer by default' },
      { name: 'Idle timeout', value: '60 s by default, 4,000 s at most' },
    ],
    responsibility: 'AWS runs, patches and scales it. Certificates, rules, TLS policy and who may reach it are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its address',
        command: `aws elbv2 describe-load-balancers --load-balancer-arns "${physicalId(node)}" --query "LoadBalancers[0].DNSName" --output text`,
      },
      {
        title: 'Its target groups',
        command: `aws elbv2 describe-target-groups --load-balancer-arn "${physicalId(node)}" --query "TargetGroups[].[TargetGroupName,Port,HealthCheckPath]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html',
  },
}

/** Whether a load balancer works on connections (TCP) and not on HTTP requests. */
export function isNetworkLoadBalancer(node: ResourceNode): boolean {
  return node.properties.Type === 'network'
}

/** Whether the internet reaches a load balancer; without a word on it, it does. */
export function isInternetFacing(node: ResourceNode): boolean {
  return node.properties.Scheme !== 'internal'
}
