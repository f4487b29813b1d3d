import { clusterConnection } from '../cluster-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html */
export const ec2InstanceConnectsToRdsDbCluster = clusterConnection(
  'ec2-instance-connects-to-rds-db-cluster',
  'AWS::EC2::Instance',
)
