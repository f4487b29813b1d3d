import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/nacl-associations.html */
export const networkAclGuardsSubnet = connectionKind({
  id: 'network-acl-guards-subnet',
  title: 'guards',
  line: 'network',
  source: { types: ['AWS::EC2::NetworkAcl'] },
  target: { types: ['AWS::EC2::Subnet'] },
  rank: 10,
  plain: 'What goes into {target} or out of it must pass the rules of {source}.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'add',
      slot: 'association',
      resource: {
        Type: 'AWS::EC2::SubnetNetworkAclAssociation',
        Properties: { NetworkAclId: scope.ref(source), SubnetId: scope.ref(target) },
      },
    },
  ],
})
