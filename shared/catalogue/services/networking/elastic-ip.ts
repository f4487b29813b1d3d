import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html */
export const elasticIp: Service = {
  id: 'elastic-ip',
  type: 'AWS::EC2::EIP',
  label: 'Elastic IP address',
  short: 'Elastic IP',
  category: 'networking',
  model: 'IaaS',
  icon: 'elastic-ip',
  keywords: ['address', 'static ip', 'public ip', 'eip'],
  purpose: 'A public address that stays the same.',
  defaults: { Domain: 'vpc' },
  form: [
    { path: 'PublicIpv4Pool', control: 'text', label: 'From an address pool of your own', placeholder: 'ipv4pool-…' },
    { path: 'NetworkBorderGroup', control: 'text', label: 'Announced in', placeholder: 'eu-central-1' },
  ],
  facts: () => ['fixed public address'],
  guide: {
    value: [
      'Partners can allow one address once and for all.',
      'Moves to another server within seconds when one fails.',
    ],
    uses: ['NAT gateways', 'Servers that partners know by address', 'Network load balancers'],
    cost: 'Paid by the hour like every public IPv4 address, used or not.',
    facts: [
      'Belongs to one region.',
      'Replacing the server keeps the address.',
      'Own address ranges can be brought along.',
    ],
    limits: [{ name: 'Addresses', value: '5 per region by default' }],
    responsibility: 'AWS keeps it for you. Giving it back when it is not needed is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Where it leads', command: `aws ec2 describe-addresses --public-ips "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  },
}
