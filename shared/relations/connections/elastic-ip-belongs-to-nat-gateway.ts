import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html */
export const elasticIpBelongsToNatGateway = connectionKind({
  id: 'elastic-ip-belongs-to-nat-gateway',
  title: 'is the address of',
  line: 'network',
  source: { types: ['AWS::EC2::EIP'] },
  target: {
    types: ['AWS::EC2::NatGateway'],
    when: (node) =>
      node.kind === 'resource' && node.properties.ConnectivityType === 'private'
        ? 'A private NAT gateway has no public address'
        : undefined,
  },
  rank: 10,
  plain: 'The world sees what leaves through {target} as coming from {source}.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'AllocationId', value: scope.attribute(source, 'AllocationId') },
  ],
})
