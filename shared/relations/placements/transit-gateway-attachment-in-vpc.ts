import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'
import { attachmentNetwork } from '../transit-network'

/** https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
export const transitGatewayAttachmentInVpc = placementKind({
  id: 'transit-gateway-attachment-in-vpc',
  title: 'ties the VPC to the transit gateway by one subnet in each zone',
  child: { types: ['AWS::EC2::TransitGatewayAttachment'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['private', 'isolated', 'public'], scope) : []
    if (subnets.length > 0) return attachmentNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})
