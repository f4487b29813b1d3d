import { frameOf } from '../catalogue/frames'
import { iconOfType } from '../catalogue/icons'
import { serviceOf } from '../catalogue/services'
import type { DiagramNode } from '../diagram/types'

/** The small icon in a container's title; networks are told by their colour and need none. */
export function frameIconOf(node: DiagramNode): string | undefined {
  if (node.kind === 'frame') return node.frame === 'group' ? undefined : frameOf(node.frame)?.icon
  if (node.kind !== 'resource' || node.type === 'AWS::EC2::Subnet' || node.type === 'AWS::EC2::SecurityGroup')
    return undefined
  return serviceOf(node.type)?.icon ?? iconOfType(node.type)
}
