import type { Service } from '../service'
import { firehoseDeliveryStream } from './analytics/firehose-delivery-stream'
import { kinesisStream } from './analytics/kinesis-stream'
import { autoScalingGroup } from './compute/auto-scaling-group'
import { ec2Instance } from './compute/ec2-instance'
import { lambdaFunction } from './compute/lambda-function'
import { launchTemplate } from './compute/launch-template'
import { ecsCluster } from './containers/ecs-cluster'
import { ecsService } from './containers/ecs-service'
import { eksCluster } from './containers/eks-cluster'
import { eksNodeGroup } from './containers/eks-node-group'
import { dynamodbTable } from './database/dynamodb-table'
import { rdsDbInstance } from './database/rds-db-instance'
import { eventsEventBus } from './integration/events-event-bus'
import { eventsRule } from './integration/events-rule'
import { snsTopic } from './integration/sns-topic'
import { sqsQueue } from './integration/sqs-queue'
import { stepFunctionsStateMachine } from './integration/step-functions-state-machine'
import { cloudformationStack } from './management/cloudformation-stack'
import { cloudwatchAlarm } from './management/cloudwatch-alarm'
import { logGroup } from './management/log-group'
import { cloudfrontDistribution } from './networking/cloudfront-distribution'
import { elasticIp } from './networking/elastic-ip'
import { httpApi } from './networking/http-api'
import { internetGateway } from './networking/internet-gateway'
import { loadBalancer } from './networking/load-balancer'
import { natGateway } from './networking/nat-gateway'
import { route53HostedZone } from './networking/route-53-hosted-zone'
import { route53RecordSet } from './networking/route-53-record-set'
import { routeTable } from './networking/route-table'
import { securityGroup } from './networking/security-group'
import { subnet } from './networking/subnet'
import { vpc } from './networking/vpc'
import { iamManagedPolicy } from './security/iam-managed-policy'
import { iamRole } from './security/iam-role'
import { kmsKey } from './security/kms-key'
import { secretsManagerSecret } from './security/secrets-manager-secret'
import { ebsVolume } from './storage/ebs-volume'
import { s3Bucket } from './storage/s3-bucket'

/** Every curated service, sorted by folder and file. */
export const SERVICES: readonly Service[] = [
  firehoseDeliveryStream,
  kinesisStream,
  autoScalingGroup,
  ec2Instance,
  lambdaFunction,
  launchTemplate,
  ecsCluster,
  ecsService,
  eksCluster,
  eksNodeGroup,
  dynamodbTable,
  rdsDbInstance,
  eventsEventBus,
  eventsRule,
  snsTopic,
  sqsQueue,
  stepFunctionsStateMachine,
  cloudformationStack,
  cloudwatchAlarm,
  logGroup,
  cloudfrontDistribution,
  elasticIp,
  httpApi,
  internetGateway,
  loadBalancer,
  natGateway,
  route53HostedZone,
  route53RecordSet,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  iamManagedPolicy,
  iamRole,
  kmsKey,
  secretsManagerSecret,
  ebsVolume,
  s3Bucket,
]

const byType = new Map(SERVICES.map((service) => [service.type, service]))

/** The curated service of a CloudFormation type; undefined: nobody curated it. */
export function serviceOf(type: string): Service | undefined {
  return byType.get(type)
}
