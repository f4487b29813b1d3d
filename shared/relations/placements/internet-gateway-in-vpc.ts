import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'
import { drawnGateway, gatewayAttachment } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html */
export const internetGatewayInVpc = placementKind({
  id: 'internet-gateway-in-vpc',
  title: 'attachment to the VPC; its public subnets lead to this gateway',
  child: { types: ['AWS::EC2::InternetGateway'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    if (!vpc) return []
    const first = drawnGateway(vpc, scope)
    if (first && first.id !== child.id) {
      return [{ do: 'report', severity: 'error', message: `${vpc.label} has an internet gateway already` }]
    }
    return [gatewayAttachment(vpc, scope.ref(child), scope)]
  },
})
