import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'
import { attachmentNetwork } from '../transit-network'

/** https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
export const transitGatewayAttachmentInSubnet = placementKind({
  id: 'transit-gateway-attachment-in-subnet',
  title: 'ties the VPC to the transit gateway by this subnet and its like in other zones',
  child: { types: ['AWS::EC2::TransitGatewayAttachment'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) =>
    attachmentNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})
