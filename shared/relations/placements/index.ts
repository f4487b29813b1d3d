import type { PlacementKind } from '../relation'
import { autoScalingGroupInEcsCluster } from './auto-scaling-group-in-ecs-cluster'
import { autoScalingGroupInSubnet } from './auto-scaling-group-in-subnet'
import { autoScalingGroupInVpc } from './auto-scaling-group-in-vpc'
import { ebsVolumeInAvailabilityZone } from './ebs-volume-in-availability-zone'
import { ebsVolumeInSubnet } from './ebs-volume-in-subnet'
import { ec2InstanceInSubnet } from './ec2-instance-in-subnet'
import { ec2InstanceInVpc } from './ec2-instance-in-vpc'
import { ecsServiceInCluster } from './ecs-service-in-cluster'
import { ecsServiceInSubnet } from './ecs-service-in-subnet'
import { ecsServiceInVpc } from './ecs-service-in-vpc'
import { eksClusterInSubnet } from './eks-cluster-in-subnet'
import { eksClusterInVpc } from './eks-cluster-in-vpc'
import { eksNodeGroupInEksCluster } from './eks-node-group-in-eks-cluster'
import { eksNodeGroupInSubnet } from './eks-node-group-in-subnet'
import { eksNodeGroupInVpc } from './eks-node-group-in-vpc'
import { inSecurityGroup } from './in-security-group'
import { internetGatewayInVpc } from './internet-gateway-in-vpc'
import { isolatedSubnetInVpc } from './isolated-subnet-in-vpc'
import { lambdaFunctionInSubnet } from './lambda-function-in-subnet'
import { lambdaFunctionInVpc } from './lambda-function-in-vpc'
import { loadBalancerInSubnet } from './load-balancer-in-subnet'
import { loadBalancerInVpc } from './load-balancer-in-vpc'
import { natGatewayInSubnet } from './nat-gateway-in-subnet'
import { privateSubnetInVpc } from './private-subnet-in-vpc'
import { publicSubnetInVpc } from './public-subnet-in-vpc'
import { rdsDbInstanceInSubnet } from './rds-db-instance-in-subnet'
import { rdsDbInstanceInVpc } from './rds-db-instance-in-vpc'
import { route53RecordSetInHostedZone } from './route-53-record-set-in-hosted-zone'
import { routeTableInVpc } from './route-table-in-vpc'
import { securityGroupInVpc } from './security-group-in-vpc'
import { subnetInAvailabilityZone } from './subnet-in-availability-zone'

/** Every placement kind, sorted by file. */
export const PLACEMENT_KINDS: readonly PlacementKind[] = [
  autoScalingGroupInEcsCluster,
  autoScalingGroupInSubnet,
  autoScalingGroupInVpc,
  ebsVolumeInAvailabilityZone,
  ebsVolumeInSubnet,
  ec2InstanceInSubnet,
  ec2InstanceInVpc,
  ecsServiceInCluster,
  ecsServiceInSubnet,
  ecsServiceInVpc,
  eksClusterInSubnet,
  eksClusterInVpc,
  eksNodeGroupInEksCluster,
  eksNodeGroupInSubnet,
  eksNodeGroupInVpc,
  inSecurityGroup,
  internetGatewayInVpc,
  isolatedSubnetInVpc,
  lambdaFunctionInSubnet,
  lambdaFunctionInVpc,
  loadBalancerInSubnet,
  loadBalancerInVpc,
  natGatewayInSubnet,
  privateSubnetInVpc,
  publicSubnetInVpc,
  rdsDbInstanceInSubnet,
  rdsDbInstanceInVpc,
  route53RecordSetInHostedZone,
  routeTableInVpc,
  securityGroupInVpc,
  subnetInAvailabilityZone,
]

const byId = new Map(PLACEMENT_KINDS.map((kind) => [kind.id, kind]))

/** The placement kind with this id; undefined: this version does not know it. */
export function placementKindOf(id: string): PlacementKind | undefined {
  return byId.get(id)
}
