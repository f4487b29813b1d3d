import type { ResourceNode } from '../../diagram/types'
import { getAtt, ref } from '../../template/intrinsics'
import type { Contribution } from '../contribution'
import { httpApiSource, routeOptions, routesTo } from '../http-routes'
import { firstListener, usualPort } from '../load-balancer-listener'
import { pickSubnets, subnetIds, vpcAround } from '../network-membership'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html */
export const httpApiForwardsToLoadBalancer = connectionKind({
  id: 'http-api-forwards-to-load-balancer',
  title: 'forwards to',
  line: 'request',
  source: httpApiSource,
  target: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  rank: 10,
  plain: 'Requests to {source} go on to {target}, by a private way into its network.',
  options: {
    ...routeOptions,
    serverName: {
      control: 'text',
      label: 'Name on the certificate',
      help: 'Only where the load balancer speaks HTTPS.',
      placeholder: 'internal.example.com',
    },
  },
  detail: ({ routes }) => (routes.length > 0 ? routes.join(', ') : undefined),
  write: (ends, scope) => {
    const { source, target, options } = ends
    const vpc = vpcAround(target, scope)
    const listener = firstListener(target, scope)
    if (!vpc) return [report(`${target.label} is in no VPC of the diagram, so no way can lead to it`)]
    if (!listener) return [report(`${target.label} leads nowhere yet: draw a line from it to what answers`)]
    const isEncrypted = usualPort(target, scope) === 443
    return [
      ...vpcLink(source, vpc, scope),
      ...routesTo(
        ends,
        {
          IntegrationType: 'HTTP_PROXY',
          IntegrationMethod: 'ANY',
          IntegrationUri: ref(listener),
          ConnectionType: 'VPC_LINK',
          ConnectionId: ref(scope.owned(source, linkSlot(vpc))),
          PayloadFormatVersion: '1.0',
          ...(isEncrypted && options.serverName && { TlsConfig: { ServerNameToVerify: options.serverName } }),
        },
        scope,
      ),
      ...(isEncrypted && !options.serverName
        ? [report(`${target.label} speaks HTTPS: say which name is on its certificate`)]
        : []),
    ]
  },
})

const linkSlot = (vpc: ResourceNode) => `vpcLink${vpc.logicalId}`

/** One way into a VPC for all lines of an API that lead there. */
function vpcLink(api: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const inside = pickSubnets(vpc, scope, (subnet) => subnet.properties.MapPublicIpOnLaunch !== true)
  const subnets = inside.length > 0 ? inside : pickSubnets(vpc, scope, () => true)
  const group = `${linkSlot(vpc)}SecurityGroup`
  return [
    {
      do: 'share',
      owner: api.id,
      slot: group,
      resource: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { GroupDescription: `Traffic of ${api.logicalId} into the VPC`, VpcId: scope.ref(vpc) },
      },
    },
    {
      do: 'share',
      owner: api.id,
      slot: linkSlot(vpc),
      resource: {
        Type: 'AWS::ApiGatewayV2::VpcLink',
        Properties: {
          Name: `${api.logicalId}-${vpc.logicalId}`.slice(0, 128),
          SubnetIds: subnetIds(subnets, scope),
          SecurityGroupIds: [getAtt(scope.owned(api, group), 'GroupId')],
        },
      },
    },
  ]
}

function report(message: string): Contribution {
  return { do: 'report', severity: 'error', message }
}
