import type { Service } from '../service'
import { lambdaFunction } from './compute/lambda-function'
import { ecsCluster } from './containers/ecs-cluster'
import { ecsService } from './containers/ecs-service'
import { eksCluster } from './containers/eks-cluster'
import { eksNodeGroup } from './containers/eks-node-group'
import { sqsQueue } from './integration/sqs-queue'
import { subnet } from './networking/subnet'
import { vpc } from './networking/vpc'
import { s3Bucket } from './storage/s3-bucket'

/** Every curated service, sorted by folder and file. */
export const SERVICES: readonly Service[] = [
  lambdaFunction,
  ecsCluster,
  ecsService,
  eksCluster,
  eksNodeGroup,
  sqsQueue,
  subnet,
  vpc,
  s3Bucket,
]

const byType = new Map(SERVICES.map((service) => [service.type, service]))

/** The curated service of a CloudFormation type; undefined: nobody curated it. */
export function serviceOf(type: string): Service | undefined {
  return byType.get(type)
}
