import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'
import { firewallNetwork } from '../transit-network'

/** https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config.html */
export const networkFirewallInVpc = placementKind({
  id: 'network-firewall-in-vpc',
  title: 'an endpoint in one subnet of each zone, through which routes may lead',
  child: { types: ['AWS::NetworkFirewall::Firewall'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['public', 'private', 'isolated'], scope) : []
    if (subnets.length > 0) return firewallNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})
