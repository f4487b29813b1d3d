import { serviceOf } from '../../catalogue/services'
import type { ResourceNode } from '../../diagram/types'
import { PLACEMENT_KINDS } from '../../relations/placements'
import { refuseMatch } from '../../relations/relation'
import { listed, nameOf } from '../naming'
import { networkAround, wantsNetwork } from '../network-around'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'

/** What must be said, in one of several ways, for a resource to have the place it cannot do without. */
interface Need {
  readonly anyOf: readonly string[]
  readonly place: string
  /** Settings with which it needs none. */
  readonly unless?: { readonly path: string; readonly value: string }
}

const NEEDS: Readonly<Record<string, Need>> = {
  'AWS::EC2::Subnet': { anyOf: ['VpcId'], place: 'a VPC' },
  'AWS::EC2::RouteTable': { anyOf: ['VpcId'], place: 'a VPC' },
  'AWS::EC2::NatGateway': { anyOf: ['SubnetId', 'AvailabilityMode', 'VpcId'], place: 'a public subnet' },
  'AWS::EC2::Instance': {
    anyOf: ['SubnetId', 'NetworkInterfaces', 'LaunchTemplate', 'SecurityGroups'],
    place: 'a subnet',
  },
  'AWS::AutoScaling::AutoScalingGroup': { anyOf: ['VPCZoneIdentifier', 'AvailabilityZones'], place: 'subnets' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { anyOf: ['Subnets', 'SubnetMappings'], place: 'subnets of two zones' },
  'AWS::RDS::DBInstance': {
    anyOf: ['DBSubnetGroupName', 'DBClusterIdentifier', 'SourceDBInstanceIdentifier', 'DBSecurityGroups'],
    place: 'a VPC or subnets of two zones',
  },
  'AWS::RDS::DBCluster': {
    anyOf: ['DBSubnetGroupName', 'SourceDBClusterIdentifier'],
    place: 'a VPC or subnets of two zones',
  },
  'AWS::DocDB::DBCluster': { anyOf: ['DBSubnetGroupName'], place: 'a VPC or subnets of two zones' },
  'AWS::Neptune::DBCluster': { anyOf: ['DBSubnetGroupName'], place: 'a VPC or subnets of two zones' },
  'AWS::ElastiCache::ReplicationGroup': { anyOf: ['CacheSubnetGroupName'], place: 'a VPC or subnets' },
  'AWS::ElastiCache::ServerlessCache': { anyOf: ['SubnetIds'], place: 'a VPC or subnets' },
  'AWS::MSK::ServerlessCluster': { anyOf: ['VpcConfigs'], place: 'a VPC or subnets of two zones' },
  'AWS::DirectoryService::MicrosoftAD': { anyOf: ['VpcSettings'], place: 'a VPC or subnets of two zones' },
  'AWS::EKS::Cluster': { anyOf: ['ResourcesVpcConfig.SubnetIds'], place: 'a VPC or subnets of two zones' },
  'AWS::EKS::Nodegroup': { anyOf: ['ClusterName'], place: 'an EKS cluster' },
  'AWS::ECS::Service': { anyOf: ['NetworkConfiguration', 'Cluster'], place: 'an ECS cluster and subnets' },
  'AWS::Route53::RecordSet': { anyOf: ['HostedZoneId', 'HostedZoneName'], place: 'a hosted zone' },
  'AWS::EC2::VPCEndpoint': { anyOf: ['VpcId'], place: 'a VPC' },
  'AWS::EC2::Volume': { anyOf: ['AvailabilityZone', 'AvailabilityZoneId'], place: 'an availability zone' },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    anyOf: ['VpcId'],
    place: 'a VPC',
    unless: { path: 'TargetType', value: 'lambda' },
  },
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html */
export const nodesStandWhereTheyCan: Rule = {
  id: 'nodes-stand-where-they-can',
  severity: 'error',
  title: 'A resource stands in what it cannot be without',
  reason:
    'A server without a subnet or a record without a zone either fails to be made or ends up where nobody expects it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html',
  check: (context) =>
    context.resources
      .filter(({ drawn, type }) => drawn && Object.hasOwn(NEEDS, type))
      .filter((resource) => lacksPlace(resource) && !placementSaysWhy(resource, context))
      .map((resource) => ({
        message: `${nameOf(resource)} stands outside of what it needs: ${NEEDS[resource.type]?.place}.${hint(resource.node)}`,
        where: context.at(resource),
        ...(resource.node &&
          wantsNetwork(resource.node, context.diagram) && {
            fix: 'Put a VPC around it',
            detail: resource.node.id,
          }),
      })),
  fix: (diagram, { detail }) => (typeof detail === 'string' ? networkAround(diagram, detail) : diagram),
}

function lacksPlace(resource: CheckedResource): boolean {
  const need = NEEDS[resource.type]
  if (!need || (need.unless && settingOf(resource, need.unless.path) === need.unless.value)) return false
  return need.anyOf.every((path) => settingOf(resource, path) === undefined)
}

/** Whether the place it stands in has said already what it lacks there, such as subnets. */
function placementSaysWhy({ node }: CheckedResource, { exported }: RuleContext): boolean {
  return exported.problems.some(({ severity, where }) => severity === 'error' && node && where.node === node.id)
}

/** Which containers of the palette would take it. */
function hint(node: ResourceNode | undefined): string {
  if (!node) return ''
  const types = PLACEMENT_KINDS.filter((kind) => refuseMatch(kind.child, node) === undefined).flatMap(
    (kind) => kind.container.types ?? [],
  )
  // A security group lends rules, not a place.
  const places = new Set(types.filter((type) => type !== 'AWS::EC2::SecurityGroup'))
  const labels = [...places].flatMap((type) => serviceOf(type)?.label ?? [])
  return labels.length > 0 ? ` Drag it into one: ${listed(labels, 'or')}.` : ''
}
