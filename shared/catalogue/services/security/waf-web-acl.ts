import type { ResourceNode } from '../../../diagram/types'
import type { JsonObject } from '../../../template/json'
import { describeResource } from '../../guide-commands'
import type { Service } from '../../service'

function measured(MetricName: string): JsonObject {
  return { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName }
}

function managed(Priority: number, Name: string): JsonObject {
  return {
    Name,
    Priority,
    OverrideAction: { None: {} },
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
    VisibilityConfig: measured(Name),
  }
}

const FLOODS: JsonObject = {
  Name: 'Floods',
  Priority: 0,
  Action: { Block: {} },
  Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: 'IP' } },
  VisibilityConfig: measured('Floods'),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webacl.html */
export const wafWebAcl: Service = {
  id: 'waf-web-acl',
  type: 'AWS::WAFv2::WebACL',
  label: 'WAF web ACL',
  short: 'Web ACL',
  category: 'security',
  model: 'SaaS',
  icon: 'waf',
  keywords: ['firewall', 'waf', 'sql injection', 'bots', 'rate limit', 'ddos'],
  purpose: 'Keeps attackers away from web sites.',
  defaults: {
    DefaultAction: { Allow: {} },
    VisibilityConfig: measured('WebAcl'),
    Rules: [
      FLOODS,
      managed(1, 'AWSManagedRulesAmazonIpReputationList'),
      managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      managed(3, 'AWSManagedRulesCommonRuleSet'),
    ],
  },
  variants: [
    { id: 'regional', label: 'Web ACL', properties: { Scope: 'REGIONAL' }, keywords: ['load balancer', 'api'] },
    {
      id: 'cloudfront',
      label: 'Web ACL for CloudFront',
      properties: { Scope: 'CLOUDFRONT' },
      keywords: ['cdn', 'us-east-1'],
    },
  ],
  form: [
    { path: 'Name', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    {
      path: 'Scope',
      control: 'choice',
      label: 'Guards',
      choices: [
        { value: 'REGIONAL', label: 'load balancers, APIs and user pools' },
        { value: 'CLOUDFRONT', label: 'CloudFront (in us-east-1)' },
      ],
    },
    {
      path: 'Rules.0.Statement.RateBasedStatement.Limit',
      control: 'number',
      label: 'Requests from one address in 5 minutes',
      min: 10,
      max: 2000000000,
    },
    { path: 'Rules', control: 'code', language: 'json', label: 'Rules' },
    {
      path: 'VisibilityConfig.MetricName',
      control: 'text',
      label: 'Name of its metric',
      pattern: '[A-Za-z0-9_-]{1,128}',
    },
    { path: 'VisibilityConfig.SampledRequestsEnabled', control: 'switch', label: 'Keep samples of requests' },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: (node) => ['web ACL', `${Array.isArray(node.properties.Rules) ? node.properties.Rules.length : 0} rules`],
  arn: 'Arn',
  guide: {
    value: [
      'Known attacks are stopped before they reach the application.',
      'One address that asks too often is shut out by itself.',
      'AWS keeps the rules up to date.',
    ],
    uses: ['Web shops and portals', 'APIs', 'Rules that auditors ask for', 'Keeping robots away'],
    cost: 'Paid by the month for the web ACL and each rule, and by the million requests looked at. Protection against robots and fraud costs more.',
    facts: [
      'Rules are asked in their order; each lets through, blocks, counts or asks for proof of a human.',
      'Trying a rule with “count” first shows whom it would have hit.',
      'The usual rules of AWS look at bodies up to 8 KB behind a load balancer, 16 KB elsewhere.',
      'HTTP APIs cannot have one; REST APIs and CloudFront can.',
    ],
    limits: [
      { name: 'Capacity', value: '5,000 units per web ACL, 1,500 at the usual price' },
      { name: 'Web ACLs', value: '100 per region by default' },
      { name: 'Rate', value: '10 requests or more in 1 to 10 minutes' },
    ],
    responsibility:
      'AWS looks at each request and keeps its own rules fresh. Which rules, what they hit wrongly and the code behind is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Web ACLs there are',
        command: `aws wafv2 list-web-acls --scope ${scopeOf(node)}${scopeOf(node) === 'CLOUDFRONT' ? ' --region us-east-1' : ''} --query "WebACLs[].[Name,ARN]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html',
  },
}

/** Whether a web ACL guards what lies in a region, or CloudFront. */
export function scopeOf(node: ResourceNode): 'REGIONAL' | 'CLOUDFRONT' {
  return node.properties.Scope === 'CLOUDFRONT' ? 'CLOUDFRONT' : 'REGIONAL'
}
