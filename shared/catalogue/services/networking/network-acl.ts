import { ref } from '../../../template/intrinsics'
import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

function entry(slot: string, suffix: string): OwnedResource {
  return {
    slot,
    suffix,
    write: ({ node }) => ({ Type: 'AWS::EC2::NetworkAclEntry', Properties: { NetworkAclId: ref(node.logicalId) } }),
  }
}

function refused(number: number, port: number): JsonObject {
  return {
    RuleNumber: number,
    Egress: false,
    Protocol: 6,
    PortRange: { From: port, To: port },
    RuleAction: 'deny',
    CidrBlock: '0.0.0.0/0',
  }
}

function allowed(egress: boolean): JsonObject {
  return { RuleNumber: 100, Egress: egress, Protocol: -1, RuleAction: 'allow', CidrBlock: '0.0.0.0/0' }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkacl.html */
export const networkAcl: Service = {
  id: 'network-acl',
  type: 'AWS::EC2::NetworkAcl',
  label: 'Network ACL',
  short: 'Network ACL',
  category: 'networking',
  model: 'IaaS',
  icon: 'network-acl',
  keywords: ['firewall', 'nacl', 'subnet', 'stateless', 'deny'],
  purpose: 'A guard at the edge of subnets.',
  defaults: {},
  owned: [
    entry('refuseSsh', 'RefuseSsh'),
    entry('refuseRdp', 'RefuseRdp'),
    entry('allowIn', 'AllowIn'),
    entry('allowOut', 'AllowOut'),
  ],
  ownedDefaults: {
    refuseSsh: refused(90, 22),
    refuseRdp: refused(91, 3389),
    allowIn: allowed(false),
    allowOut: allowed(true),
  },
  form: [
    { slot: 'refuseSsh', path: 'CidrBlock', control: 'text', label: 'No SSH from', placeholder: '0.0.0.0/0' },
    {
      slot: 'refuseRdp',
      path: 'CidrBlock',
      control: 'text',
      label: 'No remote desktop from',
      placeholder: '0.0.0.0/0',
    },
    { slot: 'allowIn', path: 'CidrBlock', control: 'text', label: 'All else in from', placeholder: '0.0.0.0/0' },
    { slot: 'allowOut', path: 'CidrBlock', control: 'text', label: 'Out to', placeholder: '0.0.0.0/0' },
  ],
  facts: () => ['network ACL'],
  plumbing: true,
  guide: {
    value: [
      'A second fence, should a security group be set wrongly.',
      'Can refuse single addresses, which security groups cannot.',
      'Holds for everything in a subnet, also for what comes later.',
    ],
    uses: ['Shutting out an attacker', 'Rules that auditors ask for', 'Keeping subnets apart'],
    cost: 'Free.',
    facts: [
      'Rules are asked by number, the lowest first; the first that fits decides, and what none fits is refused.',
      'Does not remember connections: answers need a rule of their own.',
      'A subnet has exactly one; without a line it has the one of the VPC, which lets everything pass.',
      'Traffic inside a subnet does not pass it.',
    ],
    limits: [
      { name: 'Network ACLs', value: '200 per VPC by default' },
      { name: 'Rules', value: '20 each way by default, 40 at most' },
    ],
    responsibility: 'AWS enforces the rules. The rules are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its rules',
        command: `aws ec2 describe-network-acls --network-acl-ids "${physicalId(node)}" --query "NetworkAcls[0].Entries" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  },
}
