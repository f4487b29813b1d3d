import type { TemplateResource } from '../template/types'

/** What to do by default with the data of each store when its resource goes. */
export const KEPT_BY: Readonly<Record<string, 'Retain' | 'Snapshot'>> = {
  'AWS::S3::Bucket': 'Retain',
  'AWS::DynamoDB::Table': 'Retain',
  'AWS::DynamoDB::GlobalTable': 'Retain',
  'AWS::EFS::FileSystem': 'Retain',
  'AWS::KMS::Key': 'Retain',
  'AWS::Cognito::UserPool': 'Retain',
  'AWS::EC2::Volume': 'Snapshot',
  'AWS::RDS::DBInstance': 'Snapshot',
  'AWS::RDS::DBCluster': 'Snapshot',
  'AWS::DocDB::DBCluster': 'Snapshot',
  'AWS::Neptune::DBCluster': 'Snapshot',
  'AWS::Redshift::Cluster': 'Snapshot',
  'AWS::ElastiCache::ReplicationGroup': 'Snapshot',
  'AWS::OpenSearchService::Domain': 'Retain',
}

const KEEPING: readonly unknown[] = ['Retain', 'RetainExceptOnCreate', 'Snapshot']
/** CloudFormation takes a snapshot of these on deletion though nothing is said. */
const SNAPSHOT_UNASKED: readonly string[] = ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster']

/** Whether the data of a store is gone once CloudFormation deletes it. */
export function isLostOnDeletion({ Type, DeletionPolicy }: TemplateResource): boolean {
  if (DeletionPolicy === undefined) return !SNAPSHOT_UNASKED.includes(Type)
  return !KEEPING.includes(DeletionPolicy)
}

/** Whether the data of a store is gone once CloudFormation puts another in its place. */
export function isLostOnReplacement({ UpdateReplacePolicy }: TemplateResource): boolean {
  return !KEEPING.includes(UpdateReplacePolicy)
}
