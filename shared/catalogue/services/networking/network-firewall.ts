import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-firewall.html */
export const networkFirewall: Service = {
  id: 'network-firewall',
  type: 'AWS::NetworkFirewall::Firewall',
  label: 'Network Firewall',
  short: 'Network firewall',
  category: 'networking',
  model: 'SaaS',
  icon: 'network-firewall',
  keywords: ['firewall', 'ids', 'ips', 'suricata', 'inspection', 'egress'],
  purpose: 'Looks into all traffic that passes.',
  defaults: {
    DeleteProtection: true,
    SubnetChangeProtection: false,
    FirewallPolicyChangeProtection: false,
  },
  namesFor: (logicalId) => ({ FirewallName: logicalId.slice(0, 128) }),
  owned: [
    {
      slot: 'policy',
      suffix: 'Policy',
      fills: { path: 'FirewallPolicyArn', value: 'Ref' },
      write: ({ node }) => ({
        Type: 'AWS::NetworkFirewall::FirewallPolicy',
        Properties: { FirewallPolicyName: `${node.logicalId.slice(0, 120)}Policy` },
      }),
    },
  ],
  ownedDefaults: {
    policy: {
      FirewallPolicy: {
        StatelessDefaultActions: ['aws:forward_to_sfe'],
        StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
        // Notes what no rule knows; once rules allow what is wanted, "drop" takes its place.
        StatefulDefaultActions: ['aws:alert_established'],
      },
    },
  },
  form: [
    { path: 'FirewallName', control: 'text', label: 'Name', pattern: '[A-Za-z0-9-]{1,128}' },
    { path: 'Description', control: 'text', label: 'Description' },
    { slot: 'policy', path: 'FirewallPolicy', control: 'code', language: 'json', label: 'Policy' },
    { path: 'DeleteProtection', control: 'switch', label: 'Protect against deletion' },
    { path: 'SubnetChangeProtection', control: 'switch', label: 'Protect its subnets against change' },
    { path: 'FirewallPolicyChangeProtection', control: 'switch', label: 'Protect its policy against change' },
  ],
  facts: () => ['Network Firewall'],
  arn: 'Ref',
  guide: {
    value: [
      'Servers reach only the sites they are meant to reach.',
      'Known attacks are noticed and stopped on the way.',
      'Grows with the traffic; no appliance to run.',
    ],
    uses: ['Allowing only certain domains', 'Inspection between networks', 'Rules that auditors ask for'],
    cost: 'Each endpoint (one per zone) is paid by the hour, and each gigabyte that passes. It is among the dearer parts of a network.',
    facts: [
      'Stands in a subnet of its own in each zone; routes must lead through it.',
      'Rules look at addresses and ports, or at whole connections, domains and contents (Suricata).',
      'AWS keeps groups of rules against known threats.',
      'Writes alerts and flows to logs, buckets or Firehose.',
    ],
    limits: [
      { name: 'Firewalls', value: '5 per region by default' },
      { name: 'Bandwidth', value: '100 Gbit/s per zone' },
      { name: 'Rules', value: '30,000 stateful and 10,000 stateless capacity units per policy by default' },
    ],
    responsibility: 'AWS runs and scales it. Rules, routes through it and what becomes of alerts are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its endpoints',
        command: `aws network-firewall describe-firewall --firewall-arn "${physicalId(node)}" --query FirewallStatus.SyncStates`,
      },
    ],
    documentation:
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/what-is-aws-network-firewall.html',
  },
}
