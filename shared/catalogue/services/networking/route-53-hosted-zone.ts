import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html */
export const route53HostedZone: Service = {
  id: 'route-53-hosted-zone',
  type: 'AWS::Route53::HostedZone',
  label: 'Route 53 hosted zone',
  short: 'DNS zone',
  category: 'networking',
  model: 'SaaS',
  icon: 'route-53-hosted-zone',
  keywords: ['dns', 'domain', 'name server', 'route53'],
  purpose: 'Says where the names of a domain lead.',
  defaults: { Name: 'example-company.test' },
  // Another zone gets other name servers, and the registrar would still name the old ones.
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Domain',
      help: 'A domain you own. Another name makes a new zone.',
      pattern: '[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?',
      placeholder: 'example.com',
    },
    { path: 'HostedZoneConfig.Comment', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [typeof properties.Name === 'string' ? properties.Name : 'Hosted zone'],
  container: { tone: 'networking' },
  guide: {
    value: [
      'Customers reach the business under its own name.',
      'Names keep resolving even when a whole part of the network fails.',
      'Names follow load balancers and distributions by themselves when those change.',
      'Traffic can be spread or moved by weight, place or health.',
    ],
    uses: [
      'Public domains',
      'Private names inside a VPC',
      'Moving traffic between regions',
      'Proving domain ownership',
    ],
    cost: 'A small amount per zone and month, and per million questions. Questions for alias records to AWS services are free.',
    facts: [
      'A public zone has four name servers, which the registrar of the domain must name.',
      'Alias records point to AWS services, also at the top of the domain where CNAME is not allowed.',
      'A private zone answers only in the VPCs it is linked to.',
      'DNSSEC signing can be switched on for public zones.',
    ],
    limits: [
      { name: 'Zones', value: '500 per account by default' },
      { name: 'Records', value: '10,000 per zone by default' },
      { name: 'Changes', value: '5 requests a second per account' },
      { name: 'Values', value: '400 per record' },
    ],
    responsibility:
      'AWS answers the questions, with a promise of full availability. The domain, its renewal, the name servers at the registrar and what the records say are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Name servers for the registrar',
        command: `aws route53 get-hosted-zone --id "${physicalId(node)}" --query DelegationSet.NameServers`,
      },
      {
        title: 'All its records',
        command: `aws route53 list-resource-record-sets --hosted-zone-id "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-working-with.html',
  },
}
