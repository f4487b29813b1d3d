import { describeResource } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html */
export const route53RecordSet: Service = {
  id: 'route-53-record-set',
  type: 'AWS::Route53::RecordSet',
  label: 'Route 53 record',
  short: 'DNS record',
  category: 'networking',
  model: 'SaaS',
  icon: 'route-53-record',
  keywords: ['dns', 'name', 'alias', 'cname', 'txt', 'mx'],
  purpose: 'Says where one name of a domain leads.',
  defaults: { Type: 'A' },
  fallbacks: [
    { path: 'Name', value: 'www.example-company.test' },
    // An address kept for examples, until a line leads to the real target; an alias has neither value nor lifetime.
    { path: 'ResourceRecords', value: ['192.0.2.1'], unless: 'AliasTarget' },
    { path: 'TTL', value: '300', unless: 'AliasTarget' },
  ],
  owned: [
    {
      slot: 'hostedZone',
      suffix: 'Zone',
      write: ({ node }) => ({
        Type: 'AWS::Route53::HostedZone',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { Name: zoneNameFor(node.properties.Name) },
      }),
      fills: { path: 'HostedZoneId', value: 'Ref' },
    },
  ],
  form: [
    { path: 'Name', control: 'text', label: 'Name', placeholder: 'www.example.com' },
    {
      path: 'Type',
      control: 'choice',
      label: 'Type',
      choices: [
        { value: 'A', label: 'A, an IPv4 address' },
        { value: 'AAAA', label: 'AAAA, an IPv6 address' },
        { value: 'CNAME', label: 'CNAME, another name' },
        { value: 'TXT', label: 'TXT, any text' },
        { value: 'MX', label: 'MX, mail servers' },
        { value: 'CAA', label: 'CAA, who may issue certificates' },
        { value: 'NS', label: 'NS, name servers' },
        { value: 'SRV', label: 'SRV, where a service runs' },
      ],
    },
    { path: 'ResourceRecords', control: 'list', label: 'Values', placeholder: '192.0.2.1' },
    {
      path: 'TTL',
      control: 'text',
      label: 'Lifetime in seconds',
      pattern: '\\d{1,10}',
      placeholder: '300',
      help: 'How long others may keep the answer.',
    },
    { path: 'Comment', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [
    `${properties.Type ?? 'DNS'} record`,
    ...(typeof properties.Name === 'string' ? [properties.Name] : []),
  ],
  guide: {
    value: [
      'A readable name instead of addresses that change.',
      'Moves users to another system without them noticing.',
      'Proves to mail and certificate services that the domain is yours.',
    ],
    uses: ['Web addresses', 'Mail delivery', 'Failover between regions', 'Proof of domain ownership'],
    cost: 'Records themselves are free up to 10,000 in a zone; questions are paid by the million, alias records to AWS services are not.',
    facts: [
      'An alias follows the AWS resource it points to and has no lifetime of its own.',
      'Simple, weighted, latency, failover, geolocation and multivalue routing are properties of the record.',
      'A short lifetime makes changes quick and questions many.',
    ],
    limits: [
      { name: 'Values', value: '400 per record' },
      { name: 'TXT value', value: '255 characters per string, 4,000 in all' },
      { name: 'Name', value: '255 characters, 63 between dots' },
      { name: 'Lifetime', value: '0 to 2,147,483,647 s' },
    ],
    responsibility:
      'AWS answers the questions. What the record says, and that it does not outlive its target, is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Ask for it', command: `dig +short ${nameOf(node.properties.Name)} ${node.properties.Type ?? 'A'}` },
    ],
    documentation: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/rrsets-working-with.html',
  },
}

function nameOf(name: unknown): string {
  return typeof name === 'string' ? name : 'www.example-company.test'
}

/** A record that lies in no zone gets one for the domain its name is in. */
function zoneNameFor(name: unknown): string {
  const labels = nameOf(name).replace(/\.$/, '').split('.')
  return labels.slice(labels.length > 2 ? 1 : 0).join('.')
}
