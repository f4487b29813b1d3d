import type { Service } from '../../shared/catalogue/service'

const DRAWN_MOST: readonly string[] = [
  'lambda-function',
  'ec2-instance',
  'auto-scaling-group',
  'ecs-service',
  'ecs-cluster',
  'eks-cluster',
  's3-bucket',
  'efs-file-system',
  'dynamodb-table',
  'rds-db-instance',
  'rds-db-cluster',
  'vpc',
  'subnet',
  'load-balancer',
  'cloudfront-distribution',
  'http-api',
  'rest-api',
  'nat-gateway',
  'security-group',
  'route-53-hosted-zone',
  'vpc-endpoint',
  'sqs-queue',
  'sns-topic',
  'events-event-bus',
  'events-rule',
  'step-functions-state-machine',
  'iam-role',
  'cognito-user-pool',
  'kms-key',
  'secrets-manager-secret',
  'cloudwatch-alarm',
  'log-group',
]

/** What is drawn most stands first in its category; the rest follows by name. */
export function byFrequency(a: Service, b: Service): number {
  return rankOf(a) - rankOf(b) || a.label.localeCompare(b.label)
}

function rankOf({ id }: Service): number {
  const place = DRAWN_MOST.indexOf(id)
  return place < 0 ? DRAWN_MOST.length : place
}
