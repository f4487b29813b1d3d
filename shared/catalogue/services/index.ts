import type { Service } from '../service'
import { firehoseDeliveryStream } from './analytics/firehose-delivery-stream'
import { kinesisStream } from './analytics/kinesis-stream'
import { mskServerlessCluster } from './analytics/msk-serverless-cluster'
import { opensearchDomain } from './analytics/opensearch-domain'
import { autoScalingGroup } from './compute/auto-scaling-group'
import { ec2Instance } from './compute/ec2-instance'
import { elasticBeanstalkApplication } from './compute/elastic-beanstalk-application'
import { elasticBeanstalkEnvironment } from './compute/elastic-beanstalk-environment'
import { lambdaFunction } from './compute/lambda-function'
import { lambdaLayerVersion } from './compute/lambda-layer-version'
import { launchTemplate } from './compute/launch-template'
import { ecrRepository } from './containers/ecr-repository'
import { ecsCluster } from './containers/ecs-cluster'
import { ecsService } from './containers/ecs-service'
import { eksCluster } from './containers/eks-cluster'
import { eksNodeGroup } from './containers/eks-node-group'
import { documentdbCluster } from './database/documentdb-cluster'
import { dynamodbTable } from './database/dynamodb-table'
import { elasticacheReplicationGroup } from './database/elasticache-replication-group'
import { elasticacheServerlessCache } from './database/elasticache-serverless-cache'
import { neptuneCluster } from './database/neptune-cluster'
import { rdsDbCluster } from './database/rds-db-cluster'
import { rdsDbInstance } from './database/rds-db-instance'
import { eventsArchive } from './integration/events-archive'
import { eventsEventBus } from './integration/events-event-bus'
import { eventsRule } from './integration/events-rule'
import { mqBroker } from './integration/mq-broker'
import { schedulerSchedule } from './integration/scheduler-schedule'
import { snsTopic } from './integration/sns-topic'
import { sqsQueue } from './integration/sqs-queue'
import { stepFunctionsStateMachine } from './integration/step-functions-state-machine'
import { cloudformationCustomResource } from './management/cloudformation-custom-resource'
import { cloudformationStack } from './management/cloudformation-stack'
import { cloudtrailTrail } from './management/cloudtrail-trail'
import { cloudwatchAlarm } from './management/cloudwatch-alarm'
import { cloudwatchDashboard } from './management/cloudwatch-dashboard'
import { codebuildProject } from './management/codebuild-project'
import { codepipelinePipeline } from './management/codepipeline-pipeline'
import { configRule } from './management/config-rule'
import { logGroup } from './management/log-group'
import { ssmParameter } from './management/ssm-parameter'
import { appsyncGraphqlApi } from './networking/appsync-graphql-api'
import { cloudfrontDistribution } from './networking/cloudfront-distribution'
import { cloudfrontFunction } from './networking/cloudfront-function'
import { customerGateway } from './networking/customer-gateway'
import { elasticIp } from './networking/elastic-ip'
import { flowLog } from './networking/flow-log'
import { httpApi } from './networking/http-api'
import { internetGateway } from './networking/internet-gateway'
import { loadBalancer } from './networking/load-balancer'
import { natGateway } from './networking/nat-gateway'
import { networkAcl } from './networking/network-acl'
import { networkFirewall } from './networking/network-firewall'
import { restApi } from './networking/rest-api'
import { route53HostedZone } from './networking/route-53-hosted-zone'
import { route53RecordSet } from './networking/route-53-record-set'
import { routeTable } from './networking/route-table'
import { securityGroup } from './networking/security-group'
import { subnet } from './networking/subnet'
import { targetGroup } from './networking/target-group'
import { transitGateway } from './networking/transit-gateway'
import { transitGatewayAttachment } from './networking/transit-gateway-attachment'
import { vpc } from './networking/vpc'
import { vpcEndpoint } from './networking/vpc-endpoint'
import { vpcPeeringConnection } from './networking/vpc-peering-connection'
import { vpnConnection } from './networking/vpn-connection'
import { vpnGateway } from './networking/vpn-gateway'
import { acmCertificate } from './security/acm-certificate'
import { cognitoIdentityPool } from './security/cognito-identity-pool'
import { cognitoUserPool } from './security/cognito-user-pool'
import { directoryMicrosoftAd } from './security/directory-microsoft-ad'
import { iamGroup } from './security/iam-group'
import { iamManagedPolicy } from './security/iam-managed-policy'
import { iamRole } from './security/iam-role'
import { iamUser } from './security/iam-user'
import { kmsAlias } from './security/kms-alias'
import { kmsKey } from './security/kms-key'
import { secretsManagerSecret } from './security/secrets-manager-secret'
import { wafWebAcl } from './security/waf-web-acl'
import { ebsVolume } from './storage/ebs-volume'
import { efsAccessPoint } from './storage/efs-access-point'
import { efsFileSystem } from './storage/efs-file-system'
import { s3Bucket } from './storage/s3-bucket'

/** Every curated service, sorted by folder and file. */
export const SERVICES: readonly Service[] = [
  firehoseDeliveryStream,
  kinesisStream,
  mskServerlessCluster,
  opensearchDomain,
  autoScalingGroup,
  ec2Instance,
  elasticBeanstalkApplication,
  elasticBeanstalkEnvironment,
  lambdaFunction,
  lambdaLayerVersion,
  launchTemplate,
  ecrRepository,
  ecsCluster,
  ecsService,
  eksCluster,
  eksNodeGroup,
  documentdbCluster,
  dynamodbTable,
  elasticacheReplicationGroup,
  elasticacheServerlessCache,
  neptuneCluster,
  rdsDbCluster,
  rdsDbInstance,
  eventsArchive,
  eventsEventBus,
  eventsRule,
  mqBroker,
  schedulerSchedule,
  snsTopic,
  sqsQueue,
  stepFunctionsStateMachine,
  cloudformationCustomResource,
  cloudformationStack,
  cloudtrailTrail,
  cloudwatchAlarm,
  cloudwatchDashboard,
  codebuildProject,
  codepipelinePipeline,
  configRule,
  logGroup,
  ssmParameter,
  appsyncGraphqlApi,
  cloudfrontDistribution,
  cloudfrontFunction,
  customerGateway,
  elasticIp,
  flowLog,
  httpApi,
  internetGateway,
  loadBalancer,
  natGateway,
  networkAcl,
  networkFirewall,
  restApi,
  route53HostedZone,
  route53RecordSet,
  routeTable,
  securityGroup,
  subnet,
  targetGroup,
  transitGateway,
  transitGatewayAttachment,
  vpc,
  vpcEndpoint,
  vpcPeeringConnection,
  vpnConnection,
  vpnGateway,
  acmCertificate,
  cognitoIdentityPool,
  cognitoUserPool,
  directoryMicrosoftAd,
  iamGroup,
  iamManagedPolicy,
  iamRole,
  iamUser,
  kmsAlias,
  kmsKey,
  secretsManagerSecret,
  wafWebAcl,
  ebsVolume,
  efsAccessPoint,
  efsFileSystem,
  s3Bucket,
]

const byType = new Map(SERVICES.map((service) => [service.type, service]))

/** The curated service of a CloudFormation type; undefined: nobody curated it. */
export function serviceOf(type: string): Service | undefined {
  return byType.get(type)
}
