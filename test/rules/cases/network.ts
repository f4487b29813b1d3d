import type { JsonObject } from '../../../shared/template/json'
import { att, type Drawn, drawing, ref } from '../../support/drawings'
import type { RuleCases } from './rule-cases'

const vpc = (CidrBlock = '10.0.0.0/16'): Drawn => ['AWS::EC2::VPC', { CidrBlock }]
const subnet = (CidrBlock: string, zone = 'a', more: JsonObject = {}): Drawn => [
  'AWS::EC2::Subnet',
  { VpcId: ref('Vpc'), CidrBlock, AvailabilityZone: `eu-central-1${zone}`, ...more },
]

/** A VPC with a public subnet `Open` and a subnet `Closed` without a way out. */
const network: Record<string, Drawn> = {
  Vpc: vpc(),
  Open: subnet('10.0.0.0/20'),
  Closed: subnet('10.0.16.0/20', 'b'),
  Gateway: ['AWS::EC2::InternetGateway'],
  Table: ['AWS::EC2::RouteTable', { VpcId: ref('Vpc') }],
  Route: [
    'AWS::EC2::Route',
    { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('Gateway') },
  ],
  Association: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: ref('Open'), RouteTableId: ref('Table') }],
}

const group = (rule: JsonObject): Drawn => [
  'AWS::EC2::SecurityGroup',
  { GroupDescription: 'g', VpcId: ref('Vpc'), SecurityGroupIngress: [rule] },
]
const open = (port: number, IpProtocol = 'tcp') => ({ IpProtocol, FromPort: port, ToPort: port, CidrIp: '0.0.0.0/0' })
const endpoint = (properties: JsonObject): Drawn => [
  'AWS::EC2::VPCEndpoint',
  { VpcId: ref('Vpc'), VpcEndpointType: 'Interface', ServiceName: 's', PrivateDnsEnabled: true, ...properties },
]
const balancer = (properties: JsonObject): Drawn => ['AWS::ElasticLoadBalancingV2::LoadBalancer', properties]

const nat = (AllocationId: JsonObject): Drawn => ['AWS::EC2::NatGateway', { SubnetId: ref('Open'), AllocationId }]
const routeOf = (table: string, DestinationCidrBlock: string): Drawn => [
  'AWS::EC2::Route',
  { RouteTableId: ref(table), DestinationCidrBlock, NatGatewayId: 'nat-1' },
]

/** Rules over networks. */
export const networkCases: RuleCases = {
  'elastic-ip-serves-one': {
    bad: drawing({
      ...network,
      Address: ['AWS::EC2::EIP'],
      First: nat(att('Address', 'AllocationId')),
      Second: nat(att('Address', 'AllocationId')),
    }),
    good: drawing({
      ...network,
      Address: ['AWS::EC2::EIP'],
      Other: ['AWS::EC2::EIP'],
      First: nat(att('Address', 'AllocationId')),
      Second: nat(att('Other', 'AllocationId')),
    }),
  },
  'routes-of-a-table-differ': {
    bad: drawing({ ...network, Second: routeOf('Table', '0.0.0.0/0') }),
    good: drawing({
      ...network,
      Second: routeOf('Table', '192.168.0.0/16'),
      Other: ['AWS::EC2::RouteTable', { VpcId: ref('Vpc') }],
      Third: routeOf('Other', '0.0.0.0/0'),
    }),
  },
  'address-ranges-are-valid': {
    bad: drawing({ Vpc: vpc('10.0.0.7/16'), Other: vpc('10.0.0.0/8'), Third: vpc('ten') }),
    good: drawing({ Vpc: vpc(), Other: ['AWS::EC2::VPC', { CidrBlock: ref('Range') }] }),
  },
  'cluster-endpoint-is-not-open': {
    bad: drawing({ Cluster: ['AWS::EKS::Cluster', { ResourcesVpcConfig: { SubnetIds: [] } }] }),
    good: drawing({
      Cluster: ['AWS::EKS::Cluster', { ResourcesVpcConfig: { EndpointPublicAccess: false, SubnetIds: [] } }],
    }),
  },
  'container-service-has-subnets': {
    bad: drawing({
      Web: ['AWS::ECS::Service', { LaunchType: 'FARGATE', TaskDefinition: 'web:1' }],
      Task: ['AWS::ECS::TaskDefinition', { NetworkMode: 'awsvpc', ContainerDefinitions: [] }],
      Worker: ['AWS::ECS::Service', { LaunchType: 'EC2', TaskDefinition: ref('Task') }],
    }),
    good: drawing({
      ...network,
      Web: [
        'AWS::ECS::Service',
        { LaunchType: 'FARGATE', NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [ref('Closed')] } } },
      ],
      Task: ['AWS::ECS::TaskDefinition', { NetworkMode: 'bridge', ContainerDefinitions: [] }],
      Worker: ['AWS::ECS::Service', { LaunchType: 'EC2', TaskDefinition: ref('Task') }],
    }),
  },
  'database-has-no-public-address': {
    bad: drawing({ Data: ['AWS::RDS::DBInstance', { PubliclyAccessible: true }] }),
    good: drawing({
      Data: ['AWS::RDS::DBInstance', {}],
      Other: ['AWS::RDS::DBInstance', { PubliclyAccessible: ref('X') }],
    }),
  },
  'database-stands-in-private-subnets': {
    bad: drawing({
      ...network,
      Group: ['AWS::RDS::DBSubnetGroup', { SubnetIds: [ref('Open'), ref('Closed')] }],
      Data: ['AWS::RDS::DBInstance', { DBSubnetGroupName: ref('Group') }],
    }),
    good: drawing({
      ...network,
      Group: ['AWS::RDS::DBSubnetGroup', { SubnetIds: [ref('Closed')] }],
      Data: ['AWS::RDS::DBInstance', { DBSubnetGroupName: ref('Group') }],
    }),
  },
  'database-subnet-group-spans-two-zones': {
    bad: drawing({ ...network, Group: ['AWS::RDS::DBSubnetGroup', { SubnetIds: [ref('Closed')] }] }),
    good: drawing({
      ...network,
      Group: ['AWS::RDS::DBSubnetGroup', { SubnetIds: [ref('Open'), ref('Closed')] }],
      Other: ['AWS::RDS::DBSubnetGroup', { SubnetIds: ref('Subnets') }],
    }),
  },
  'endpoints-share-no-private-name': {
    bad: drawing({ Vpc: vpc(), One: endpoint({}), Two: endpoint({}) }),
    good: drawing({
      Vpc: vpc(),
      One: endpoint({}),
      Two: endpoint({ PrivateDnsEnabled: false }),
      Three: endpoint({ ServiceName: 'other' }),
    }),
  },
  'ingress-is-not-open': {
    bad: drawing({ Vpc: vpc(), Group: group(open(5432)) }),
    good: drawing({ Vpc: vpc(), Group: group(open(443)), Other: group({ ...open(5432), CidrIp: '10.0.0.0/8' }) }),
  },
  'load-balancer-spans-two-zones': {
    bad: drawing({
      ...network,
      Twin: subnet('10.0.32.0/20'),
      Balancer: balancer({ Subnets: [ref('Open'), ref('Twin')] }),
    }),
    good: drawing({
      ...network,
      Balancer: balancer({ Subnets: [ref('Open'), ref('Closed')] }),
      Network: balancer({ Type: 'network', Subnets: [ref('Open')] }),
    }),
  },
  'nat-gateway-stands-in-public-subnet': {
    bad: drawing({ ...network, Nat: ['AWS::EC2::NatGateway', { SubnetId: ref('Closed') }] }),
    good: drawing({
      ...network,
      Nat: ['AWS::EC2::NatGateway', { SubnetId: ref('Open') }],
      Private: ['AWS::EC2::NatGateway', { SubnetId: ref('Closed'), ConnectivityType: 'private' }],
    }),
  },
  'nodes-stand-where-they-can': {
    bad: drawing({
      Server: ['AWS::EC2::Instance', { ImageId: 'ami-1' }],
      Data: ['AWS::RDS::DBInstance', {}],
      Targets: ['AWS::ElasticLoadBalancingV2::TargetGroup', { TargetType: 'instance' }],
    }),
    good: drawing({
      ...network,
      Server: ['AWS::EC2::Instance', { SubnetId: ref('Closed') }],
      Targets: ['AWS::ElasticLoadBalancingV2::TargetGroup', { TargetType: 'lambda' }],
    }),
  },
  'peered-vpcs-do-not-overlap': {
    bad: drawing({
      A: vpc(),
      B: vpc('10.0.128.0/20'),
      Peering: ['AWS::EC2::VPCPeeringConnection', { VpcId: ref('A'), PeerVpcId: ref('B') }],
    }),
    good: drawing({
      A: vpc(),
      B: vpc('10.1.0.0/16'),
      Peering: ['AWS::EC2::VPCPeeringConnection', { VpcId: ref('A'), PeerVpcId: ref('B') }],
    }),
  },
  'private-subnet-has-a-way-out': {
    bad: drawing({ ...network, Code: ['AWS::Lambda::Function', { VpcConfig: { SubnetIds: [ref('Closed')] } }] }),
    good: drawing({
      ...network,
      Endpoint: ['AWS::EC2::VPCEndpoint', { VpcId: ref('Vpc'), VpcEndpointType: 'Interface', ServiceName: 's' }],
      Code: ['AWS::Lambda::Function', { VpcConfig: { SubnetIds: [ref('Closed')] } }],
    }),
  },
  'public-load-balancer-stands-in-public-subnets': {
    bad: drawing({ ...network, Balancer: balancer({ Subnets: [ref('Open'), ref('Closed')] }) }),
    good: drawing({
      ...network,
      Balancer: balancer({ Subnets: [ref('Open')] }),
      Inner: balancer({ Scheme: 'internal', Subnets: [ref('Closed')] }),
    }),
  },
  'remote-access-is-not-open': {
    bad: drawing({
      Vpc: vpc(),
      Group: group(open(22)),
      Rule: [
        'AWS::EC2::SecurityGroupIngress',
        { GroupId: att('Group', 'GroupId'), IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
      ],
    }),
    good: drawing({ Vpc: vpc(), Group: group({ ...open(22), CidrIp: ref('Office') }), Web: group(open(443)) }),
  },
  'subnet-has-an-address-range': {
    bad: drawing({ Vpc: vpc(), One: ['AWS::EC2::Subnet', { VpcId: ref('Vpc') }] }),
    good: drawing({
      Vpc: vpc(),
      One: subnet('10.0.0.0/20'),
      Two: ['AWS::EC2::Subnet', { VpcId: ref('Vpc'), Ipv4IpamPoolId: ref('Pool') }],
    }),
  },
  'subnet-has-one-route-table': {
    bad: drawing({
      ...network,
      Second: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: ref('Open'), RouteTableId: ref('Table') }],
    }),
    good: drawing({
      ...network,
      Second: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: ref('Closed'), RouteTableId: ref('Table') }],
    }),
  },
  'subnet-lies-in-its-vpc': {
    bad: drawing({ Vpc: vpc(), One: subnet('10.1.0.0/20'), Two: subnet('10.0.0.0/20') }),
    good: drawing({ Vpc: vpc(), One: subnet('10.0.16.0/20') }),
  },
  'subnets-do-not-overlap': {
    bad: drawing({ Vpc: vpc(), One: subnet('10.0.0.0/20'), Two: subnet('10.0.8.0/21') }),
    good: drawing({ Vpc: vpc(), One: subnet('10.0.0.0/20'), Two: subnet('10.0.16.0/20') }),
  },
}
