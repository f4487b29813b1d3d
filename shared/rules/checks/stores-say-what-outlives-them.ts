import { applyMending, offer } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'

/** What to do by default with the data of each store when its resource goes. */
const POLICIES: Readonly<Record<string, 'Retain' | 'Snapshot'>> = {
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

const ATTRIBUTES = ['DeletionPolicy', 'UpdateReplacePolicy'] as const

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html */
export const storesSayWhatOutlivesThem: Rule = {
  id: 'stores-say-what-outlives-them',
  severity: 'warning',
  title: 'What holds data says what becomes of it, both on deletion and on replacement',
  reason:
    'Left unsaid, data goes with the stack, or with an update that replaces the store. To lose it should be a decision.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
  check: (context) =>
    context.ofType(...Object.keys(POLICIES)).flatMap((store) => {
      const silent = ATTRIBUTES.filter((name) => store.body[name] === undefined && !isPartOfCluster(store))
      if (silent.length === 0) return []
      const wanted = store.body.DeletionPolicy ?? store.body.UpdateReplacePolicy ?? POLICIES[store.type] ?? 'Retain'
      const node = store.drawn ? store.node?.id : undefined
      const when = silent.length === 2 ? 'deleted or replaced' : silent[0] === 'DeletionPolicy' ? 'deleted' : 'replaced'
      return [
        {
          message: `${nameOf(store)} does not say what becomes of its data when it is ${when}.`,
          where: context.at(store),
          ...(node &&
            offer(
              WORDS[wanted] ?? `Set it to ${wanted}`,
              silent.map((name) => ({ do: 'attribute', node, name, value: wanted })),
            )),
        },
      ]
    }),
  fix: applyMending,
}

const WORDS: Readonly<Record<string, string>> = { Retain: 'Keep it', Snapshot: 'Take a snapshot first' }

// Its data is the cluster's.
function isPartOfCluster({ properties }: CheckedResource): boolean {
  return properties.DBClusterIdentifier !== undefined || properties.SourceDBInstanceIdentifier !== undefined
}
