import { frameOf } from '../../shared/catalogue/frames'
import { iconOfType } from '../../shared/catalogue/icons'
import { serviceOf } from '../../shared/catalogue/services'
import type { DiagramNode } from '../../shared/diagram/types'

/** The small icon in a container's title; networks are told by their colour and need none. */
export function frameIconOf(node: DiagramNode): string | undefined {
  if (node.kind === 'frame') return node.frame === 'group' ? undefined : frameOf(node.frame)?.icon
  if (node.kind !== 'resource' || node.type === 'AWS::EC2::Subnet' || node.type === 'AWS::EC2::SecurityGroup')
    return undefined
  return serviceOf(node.type)?.icon ?? iconOfType(node.type)
}
