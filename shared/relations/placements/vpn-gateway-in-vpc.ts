import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'
import { vpnAttachment } from '../vpn-attachment'

/** https://docs.aws.amazon.com/vpn/latest/s2svpn/SetUpVPNConnections.html */
export const vpnGatewayInVpc = placementKind({
  id: 'vpn-gateway-in-vpc',
  title: 'attachment to the VPC; its route tables learn the routes of the tunnels',
  child: { types: ['AWS::EC2::VPNGateway'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? vpnAttachment(child, vpc, true, scope) : []
  },
})
