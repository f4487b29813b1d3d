import type { ResourceNode } from '../diagram/types'
import type { GuideCommand } from './service'

/** The name of the stack in commands; the reader puts in their own. */
export const STACK = 'my-stack'

/** A shell expression that gives the physical id of the node's resource in the deployed stack. */
export function physicalId(node: ResourceNode): string {
  return `$(aws cloudformation describe-stack-resource --stack-name ${STACK} --logical-resource-id ${node.logicalId} --query StackResourceDetail.PhysicalResourceId --output text)`
}

/** The command that every resource has: what CloudFormation says of it. */
export function describeResource(node: ResourceNode): GuideCommand {
  return {
    title: 'What was deployed',
    command: `aws cloudformation describe-stack-resource --stack-name ${STACK} --logical-resource-id ${node.logicalId}`,
  }
}
