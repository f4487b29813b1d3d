import type { Service } from '../service'
import { lambdaFunction } from './compute/lambda-function'
import { ecsCluster } from './containers/ecs-cluster'
import { ecsService } from './containers/ecs-service'
import { eksCluster } from './containers/eks-cluster'
import { eksNodeGroup } from './containers/eks-node-group'
import { sqsQueue } from './integration/sqs-queue'
import { cloudformationStack } from './management/cloudformation-stack'
import { cloudwatchAlarm } from './management/cloudwatch-alarm'
import { logGroup } from './management/log-group'
import { cloudfrontDistribution } from './networking/cloudfront-distribution'
import { route53HostedZone } from './networking/route-53-hosted-zone'
import { route53RecordSet } from './networking/route-53-record-set'
import { subnet } from './networking/subnet'
import { vpc } from './networking/vpc'
import { iamManagedPolicy } from './security/iam-managed-policy'
import { iamRole } from './security/iam-role'
import { kmsKey } from './security/kms-key'
import { secretsManagerSecret } from './security/secrets-manager-secret'
import { s3Bucket } from './storage/s3-bucket'

/** Every curated service, sorted by folder and file. */
export const SERVICES: readonly Service[] = [
  lambdaFunction,
  ecsCluster,
  ecsService,
  eksCluster,
  eksNodeGroup,
  sqsQueue,
  cloudformationStack,
  cloudwatchAlarm,
  logGroup,
  cloudfrontDistribution,
  route53HostedZone,
  route53RecordSet,
  subnet,
  vpc,
  iamManagedPolicy,
  iamRole,
  kmsKey,
  secretsManagerSecret,
  s3Bucket,
]

const byType = new Map(SERVICES.map((service) => [service.type, service]))

/** The curated service of a CloudFormation type; undefined: nobody curated it. */
export function serviceOf(type: string): Service | undefined {
  return byType.get(type)
}
