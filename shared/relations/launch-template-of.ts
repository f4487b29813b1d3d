import type { ResourceNode } from '../diagram/types'
import type { Scope } from './scope'

/** The connection kind by which an Auto Scaling group uses a drawn launch template. */
export const LAUNCH_TEMPLATE_CONNECTION = 'auto-scaling-group-uses-launch-template'

/** The drawn launch template an Auto Scaling group uses instead of a generated one; undefined: none. */
export function launchTemplateOf(node: ResourceNode, scope: Scope): ResourceNode | undefined {
  if (node.type !== 'AWS::AutoScaling::AutoScalingGroup') return undefined
  const connection = scope.index
    .connectionsOf(node.id)
    .find((each) => each.kind === LAUNCH_TEMPLATE_CONNECTION && each.source === node.id)
  return connection && scope.index.resource(connection.target)
}
