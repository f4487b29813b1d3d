import { subnetIds } from '../network-membership'
import { connectionKind } from '../relation'
import { ROUTE_OPTIONS } from '../route-options'
import { routesInVpc } from '../vpc-tables'
import { workerSubnets } from '../worker-subnets'

/** https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html */
export const vpcAttachesToTransitGateway = connectionKind({
  id: 'vpc-attaches-to-transit-gateway',
  title: 'is attached to',
  line: 'network',
  source: { types: ['AWS::EC2::VPC'] },
  target: { types: ['AWS::EC2::TransitGateway'] },
  rank: 10,
  plain: '{source} reaches the other networks that meet at {target}, as far as security groups allow it.',
  options: {
    destination: {
      ...ROUTE_OPTIONS.destination,
      default: '10.0.0.0/8',
      help: 'What all subnets send to the hub; their own network stays inside.',
    },
  },
  detail: ({ destination }) => destination,
  write: ({ source, target, options }, scope) => {
    const subnets = workerSubnets(source, scope)
    if (subnets.length === 0) {
      const message = `${source.label} has no subnet by which it could be attached to ${target.label}`
      return [{ do: 'report', severity: 'error', message }]
    }
    const Properties = {
      TransitGatewayId: scope.ref(target),
      VpcId: scope.ref(source),
      SubnetIds: subnetIds(subnets, scope),
      Options: { DnsSupport: 'enable' },
    }
    const way = { TransitGatewayId: scope.ref(target) }
    return [
      { do: 'add', slot: 'attachment', resource: { Type: 'AWS::EC2::TransitGatewayAttachment', Properties } },
      // A route to a hub that the network is not attached to yet is refused.
      ...routesInVpc(source, options.destination, way, scope, scope.generated('attachment')),
    ]
  },
})
