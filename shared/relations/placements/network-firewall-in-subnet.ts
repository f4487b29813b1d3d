import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { firewallNetwork } from '../transit-network'

/** https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config.html */
export const networkFirewallInSubnet = placementKind({
  id: 'network-firewall-in-subnet',
  title: 'an endpoint in this subnet, through which routes may lead',
  child: { types: ['AWS::NetworkFirewall::Firewall'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => firewallNetwork(child, subnetsAmong(containers), scope),
})
