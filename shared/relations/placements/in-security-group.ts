import { SERVICES } from '../../catalogue/services'
import { isGatewayEndpoint } from '../../catalogue/services/networking/vpc-endpoint'
import { getAtt } from '../../template/intrinsics'
import { securityGroupPlace } from '../network-membership'
import { placementKind } from '../relation'

const ENDPOINT = 'AWS::EC2::VPCEndpoint'

const MEMBERS = SERVICES.filter((service) => service.network).map((service) => service.type)

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html */
export const inSecurityGroup = placementKind({
  id: 'in-security-group',
  title: 'membership: the rules of this security group hold for it',
  child: {
    types: MEMBERS,
    when: (node) =>
      node.kind === 'resource' && node.type === ENDPOINT && isGatewayEndpoint(node)
        ? `${node.label} is a gateway endpoint, which has no security group`
        : undefined,
  },
  container: { types: ['AWS::EC2::SecurityGroup'] },
  spans: true,
  question: 'security-group',
  options: {},
  write: ({ child, containers }, scope) => {
    const place = securityGroupPlace(child, scope)
    if (!place) return []
    return containers.flatMap((group) =>
      group.kind === 'resource' ? [{ do: 'append', ...place, value: getAtt(group.logicalId, 'GroupId') } as const] : [],
    )
  },
})
