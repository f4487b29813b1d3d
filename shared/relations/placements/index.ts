import type { PlacementKind } from '../relation'
import { autoScalingGroupInEcsCluster } from './auto-scaling-group-in-ecs-cluster'
import { autoScalingGroupInSubnet } from './auto-scaling-group-in-subnet'
import { autoScalingGroupInVpc } from './auto-scaling-group-in-vpc'
import { directoryMicrosoftAdInSubnet } from './directory-microsoft-ad-in-subnet'
import { directoryMicrosoftAdInVpc } from './directory-microsoft-ad-in-vpc'
import { documentdbClusterInSubnet } from './documentdb-cluster-in-subnet'
import { documentdbClusterInVpc } from './documentdb-cluster-in-vpc'
import { ebsVolumeInAvailabilityZone } from './ebs-volume-in-availability-zone'
import { ebsVolumeInSubnet } from './ebs-volume-in-subnet'
import { ec2InstanceInSubnet } from './ec2-instance-in-subnet'
import { ec2InstanceInVpc } from './ec2-instance-in-vpc'
import { ecsServiceInCluster } from './ecs-service-in-cluster'
import { ecsServiceInSubnet } from './ecs-service-in-subnet'
import { ecsServiceInVpc } from './ecs-service-in-vpc'
import { efsFileSystemInSubnet } from './efs-file-system-in-subnet'
import { efsFileSystemInVpc } from './efs-file-system-in-vpc'
import { eksClusterInSubnet } from './eks-cluster-in-subnet'
import { eksClusterInVpc } from './eks-cluster-in-vpc'
import { eksNodeGroupInEksCluster } from './eks-node-group-in-eks-cluster'
import { eksNodeGroupInSubnet } from './eks-node-group-in-subnet'
import { eksNodeGroupInVpc } from './eks-node-group-in-vpc'
import { elasticBeanstalkEnvironmentInApplication } from './elastic-beanstalk-environment-in-application'
import { elasticBeanstalkEnvironmentInSubnet } from './elastic-beanstalk-environment-in-subnet'
import { elasticBeanstalkEnvironmentInVpc } from './elastic-beanstalk-environment-in-vpc'
import { elasticacheReplicationGroupInSubnet } from './elasticache-replication-group-in-subnet'
import { elasticacheReplicationGroupInVpc } from './elasticache-replication-group-in-vpc'
import { elasticacheServerlessCacheInSubnet } from './elasticache-serverless-cache-in-subnet'
import { elasticacheServerlessCacheInVpc } from './elasticache-serverless-cache-in-vpc'
import { flowLogInSubnet } from './flow-log-in-subnet'
import { flowLogInVpc } from './flow-log-in-vpc'
import { inSecurityGroup } from './in-security-group'
import { internetGatewayInVpc } from './internet-gateway-in-vpc'
import { isolatedSubnetInVpc } from './isolated-subnet-in-vpc'
import { lambdaFunctionInSubnet } from './lambda-function-in-subnet'
import { lambdaFunctionInVpc } from './lambda-function-in-vpc'
import { loadBalancerInSubnet } from './load-balancer-in-subnet'
import { loadBalancerInVpc } from './load-balancer-in-vpc'
import { mqBrokerInSubnet } from './mq-broker-in-subnet'
import { mqBrokerInVpc } from './mq-broker-in-vpc'
import { mskServerlessClusterInSubnet } from './msk-serverless-cluster-in-subnet'
import { mskServerlessClusterInVpc } from './msk-serverless-cluster-in-vpc'
import { natGatewayInSubnet } from './nat-gateway-in-subnet'
import { neptuneClusterInSubnet } from './neptune-cluster-in-subnet'
import { neptuneClusterInVpc } from './neptune-cluster-in-vpc'
import { networkAclInVpc } from './network-acl-in-vpc'
import { networkFirewallInSubnet } from './network-firewall-in-subnet'
import { networkFirewallInVpc } from './network-firewall-in-vpc'
import { privateSubnetInVpc } from './private-subnet-in-vpc'
import { publicSubnetInVpc } from './public-subnet-in-vpc'
import { rdsDbClusterInSubnet } from './rds-db-cluster-in-subnet'
import { rdsDbClusterInVpc } from './rds-db-cluster-in-vpc'
import { rdsDbInstanceInSubnet } from './rds-db-instance-in-subnet'
import { rdsDbInstanceInVpc } from './rds-db-instance-in-vpc'
import { route53RecordSetInHostedZone } from './route-53-record-set-in-hosted-zone'
import { routeTableInVpc } from './route-table-in-vpc'
import { securityGroupInVpc } from './security-group-in-vpc'
import { subnetInAvailabilityZone } from './subnet-in-availability-zone'
import { targetGroupInVpc } from './target-group-in-vpc'
import { transitGatewayAttachmentInSubnet } from './transit-gateway-attachment-in-subnet'
import { transitGatewayAttachmentInVpc } from './transit-gateway-attachment-in-vpc'
import { vpcEndpointInSubnet } from './vpc-endpoint-in-subnet'
import { vpcEndpointInVpc } from './vpc-endpoint-in-vpc'
import { vpcPeeringConnectionInVpc } from './vpc-peering-connection-in-vpc'
import { vpnGatewayInVpc } from './vpn-gateway-in-vpc'

/** Every placement kind, sorted by file. */
export const PLACEMENT_KINDS: readonly PlacementKind[] = [
  autoScalingGroupInEcsCluster,
  autoScalingGroupInSubnet,
  autoScalingGroupInVpc,
  directoryMicrosoftAdInSubnet,
  directoryMicrosoftAdInVpc,
  documentdbClusterInSubnet,
  documentdbClusterInVpc,
  ebsVolumeInAvailabilityZone,
  ebsVolumeInSubnet,
  ec2InstanceInSubnet,
  ec2InstanceInVpc,
  ecsServiceInCluster,
  ecsServiceInSubnet,
  ecsServiceInVpc,
  efsFileSystemInSubnet,
  efsFileSystemInVpc,
  eksClusterInSubnet,
  eksClusterInVpc,
  eksNodeGroupInEksCluster,
  eksNodeGroupInSubnet,
  eksNodeGroupInVpc,
  elasticBeanstalkEnvironmentInApplication,
  elasticBeanstalkEnvironmentInSubnet,
  elasticBeanstalkEnvironmentInVpc,
  elasticacheReplicationGroupInSubnet,
  elasticacheReplicationGroupInVpc,
  elasticacheServerlessCacheInSubnet,
  elasticacheServerlessCacheInVpc,
  flowLogInSubnet,
  flowLogInVpc,
  inSecurityGroup,
  internetGatewayInVpc,
  isolatedSubnetInVpc,
  lambdaFunctionInSubnet,
  lambdaFunctionInVpc,
  loadBalancerInSubnet,
  loadBalancerInVpc,
  mqBrokerInSubnet,
  mqBrokerInVpc,
  mskServerlessClusterInSubnet,
  mskServerlessClusterInVpc,
  natGatewayInSubnet,
  neptuneClusterInSubnet,
  neptuneClusterInVpc,
  networkAclInVpc,
  networkFirewallInSubnet,
  networkFirewallInVpc,
  privateSubnetInVpc,
  publicSubnetInVpc,
  rdsDbClusterInSubnet,
  rdsDbClusterInVpc,
  rdsDbInstanceInSubnet,
  rdsDbInstanceInVpc,
  route53RecordSetInHostedZone,
  routeTableInVpc,
  securityGroupInVpc,
  subnetInAvailabilityZone,
  targetGroupInVpc,
  transitGatewayAttachmentInSubnet,
  transitGatewayAttachmentInVpc,
  vpcEndpointInSubnet,
  vpcEndpointInVpc,
  vpcPeeringConnectionInVpc,
  vpnGatewayInVpc,
]

const byId = new Map(PLACEMENT_KINDS.map((kind) => [kind.id, kind]))

/** The placement kind with this id; undefined: this version does not know it. */
export function placementKindOf(id: string): PlacementKind | undefined {
  return byId.get(id)
}
