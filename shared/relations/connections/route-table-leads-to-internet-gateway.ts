import { vpcAround } from '../network-membership'
import { connectionKind } from '../relation'
import { drawnRoute, ROUTE_OPTIONS } from '../route-options'
import { waitForGateway } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
export const routeTableLeadsToInternetGateway = connectionKind({
  id: 'route-table-leads-to-internet-gateway',
  title: 'leads to',
  line: 'network',
  source: { types: ['AWS::EC2::RouteTable'] },
  target: { types: ['AWS::EC2::InternetGateway'] },
  rank: 10,
  plain: 'Subnets that use {source} are public: their traffic leaves and enters through {target}.',
  options: ROUTE_OPTIONS,
  detail: ({ destination }) => destination,
  write: ({ source, target, options }, scope) => {
    const vpc = vpcAround(source, scope)
    return [
      drawnRoute(source, options.destination, { GatewayId: scope.ref(target) }, scope),
      // A route to a gateway that is not attached yet fails.
      ...(vpc ? waitForGateway(scope.generated('route'), vpc, scope) : []),
    ]
  },
})
