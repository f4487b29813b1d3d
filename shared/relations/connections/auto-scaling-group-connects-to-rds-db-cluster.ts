import { clusterConnection } from '../cluster-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html */
export const autoScalingGroupConnectsToRdsDbCluster = clusterConnection(
  'auto-scaling-group-connects-to-rds-db-cluster',
  'AWS::AutoScaling::AutoScalingGroup',
)
