import type { ResourceNode } from '../diagram/types'
import { sub } from '../template/intrinsics'
import type { Json } from '../template/json'
import { valueAt } from '../template/path'

/** The ARN of a topic or a consumer group of a cluster; `*` stands for all. Undefined: the cluster's name is not known. */
export function kafkaArn(cluster: ResourceNode, kind: 'topic' | 'group', name: string): Json | undefined {
  const known = valueAt(cluster.properties, ['ClusterName'])
  if (typeof known !== 'string') return undefined
  return sub(`arn:\${AWS::Partition}:kafka:\${AWS::Region}:\${AWS::AccountId}:${kind}/${known}/*/${name}`)
}
