import { type Json, sameJson } from '../template/json'
import { referencesIn } from '../template/references'
import { nameOf } from './naming'
import type { CheckedResource, RuleContext } from './rule'
import { itemsOf, oneOrMany, settingOf } from './settings'

/** Where a subnet's default route leads; `unknown`: the template does not say. */
export type WayOut = 'internet' | 'elsewhere' | 'none' | 'unknown'

/** The one resource a value refers to; undefined: none, several, or not of this template. */
export function referredTo(context: RuleContext, value: Json | undefined): CheckedResource | undefined {
  const names = new Set(referencesIn(value).map((reference) => reference.name))
  return names.size === 1 ? context.resource([...names][0]) : undefined
}

/** The subnets of this template a list names; undefined where an item is something else. */
export function subnetsIn(context: RuleContext, list: Json | undefined): CheckedResource[] | undefined {
  if (!Array.isArray(list)) return undefined
  const found = list.map((item) => referredTo(context, item))
  return found.every((each) => each?.type === 'AWS::EC2::Subnet') ? (found as CheckedResource[]) : undefined
}

/** Where the default route of a subnet of this template leads. */
export function wayOutOf(context: RuleContext, subnet: CheckedResource): WayOut {
  const ways = context
    .ofType('AWS::EC2::SubnetRouteTableAssociation')
    .filter((each) => referredTo(context, each.properties.SubnetId) === subnet)
    .map((each) => wayOutOfTable(context, each.properties.RouteTableId))
  // Only the VPC's main table is left, which has no way out unless it was changed outside the template.
  if (ways.length === 0)
    return referredTo(context, subnet.properties.VpcId)?.type === 'AWS::EC2::VPC' ? 'none' : 'unknown'
  return ways[0] ?? 'unknown'
}

function wayOutOfTable(context: RuleContext, tableId: Json | undefined): WayOut {
  const table = referredTo(context, tableId)
  if (table?.type !== 'AWS::EC2::RouteTable') return 'unknown'
  const routes = context
    .ofType('AWS::EC2::Route')
    .filter((route) => referredTo(context, route.properties.RouteTableId) === table && isDefaultRoute(route))
  const [route] = routes
  if (!route) return 'none'
  const gateway = route.properties.GatewayId
  if (gateway === undefined) return 'elsewhere'
  const target = referredTo(context, gateway)
  if (!target) return 'unknown'
  return target.type === 'AWS::EC2::InternetGateway' || target.type === 'AWS::EC2::VPCGatewayAttachment'
    ? 'internet'
    : 'elsewhere'
}

function isDefaultRoute(route: CheckedResource): boolean {
  const destination = route.properties.DestinationCidrBlock ?? route.properties.DestinationIpv6CidrBlock
  return typeof destination !== 'string' || destination === '0.0.0.0/0' || destination === '::/0'
}

/**
 * Why a list of subnets does not reach over two availability zones; undefined: it does, or the template does not say.
 * Zones are compared as they are written, so two different expressions count as two zones.
 */
export function lackOfZones(context: RuleContext, list: Json | undefined): string | undefined {
  if (!Array.isArray(list)) return undefined
  // One expression may stand for many subnets.
  const single = list.length === 1 && !(typeof list[0] === 'string' || isSubnet(context, list[0]))
  if (single) return undefined
  if (list.length < 2)
    return list.length === 0 ? 'has no subnet' : `stands in one subnet only, ${subnetName(context, list[0])}`
  const subnets = subnetsIn(context, list)
  const zones = subnets?.map((subnet) => settingOf(subnet, 'AvailabilityZone'))
  const [first] = zones ?? []
  if (first === undefined || !zones?.every((zone) => zone !== undefined && sameJson(zone, first))) return undefined
  return `stands in subnets that all lie in one zone`
}

function isSubnet(context: RuleContext, item: Json | undefined): boolean {
  return referredTo(context, item)?.type === 'AWS::EC2::Subnet'
}

function subnetName(context: RuleContext, item: Json | undefined): string {
  const subnet = referredTo(context, item)
  return subnet ? nameOf(subnet) : String(item)
}

/** The lists of subnets a resource stands in, by type; a subnet group's list stands in the group. */
export function subnetListOf(context: RuleContext, resource: CheckedResource): Json | undefined {
  const own = SUBNET_LISTS[resource.type]
  const list = own === undefined ? undefined : settingOf(resource, own)
  if (list !== undefined) return own === 'SubnetId' ? oneOrMany(list) : list
  const group = referredTo(context, settingOf(resource, 'DBSubnetGroupName'))
  return group?.type === 'AWS::RDS::DBSubnetGroup' ? itemsOf(group.properties.SubnetIds) : undefined
}

const SUBNET_LISTS: Readonly<Record<string, string>> = {
  'AWS::EC2::Instance': 'SubnetId',
  'AWS::EC2::NatGateway': 'SubnetId',
  'AWS::Lambda::Function': 'VpcConfig.SubnetIds',
  'AWS::ECS::Service': 'NetworkConfiguration.AwsvpcConfiguration.Subnets',
  'AWS::AutoScaling::AutoScalingGroup': 'VPCZoneIdentifier',
  'AWS::EKS::Nodegroup': 'Subnets',
  'AWS::EKS::Cluster': 'ResourcesVpcConfig.SubnetIds',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Subnets',
}
