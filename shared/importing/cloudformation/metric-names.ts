import type { ResourceNode } from '../../diagram/types'
import { valueAt } from '../../template/path'

const WATCHERS: ReadonlySet<string> = new Set(['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard'])

/** Whether an alarm or a dashboard names a node by the name of its metric, which is a text and no reference. */
export function watchesByName(watcher: ResourceNode, node: ResourceNode): boolean {
  if (!WATCHERS.has(watcher.type)) return false
  const name = valueAt(node.properties, ['VisibilityConfig', 'MetricName'])
  return typeof name === 'string' && name !== '' && JSON.stringify(watcher.properties).includes(name)
}
