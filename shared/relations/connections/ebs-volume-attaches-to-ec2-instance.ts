import type { ResourceNode } from '../../diagram/types'
import { sameJson } from '../../template/json'
import { vpcAround } from '../network-membership'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'
import { zoneOf } from '../subnet-zone'

const ID = 'ebs-volume-attaches-to-ec2-instance'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volumeattachment.html */
export const ebsVolumeAttachesToEc2Instance = connectionKind({
  id: ID,
  title: 'is attached to',
  line: 'data',
  source: { types: ['AWS::EC2::Volume'] },
  target: { types: ['AWS::EC2::Instance'] },
  rank: 10,
  plain: '{source} is a disk of {target}. Both lie in the same zone.',
  options: {
    device: {
      control: 'text',
      label: 'Device name',
      placeholder: '/dev/sdf',
      pattern: '/dev/(sd|xvd)[a-z]\\d*',
      help: 'Empty: the next free one.',
    },
  },
  detail: ({ device }) => device || undefined,
  write: ({ id, source, target, options }, scope) => [
    {
      do: 'default',
      resource: source.logicalId,
      path: 'AvailabilityZone',
      value: scope.attribute(target, 'AvailabilityZone'),
    },
    {
      do: 'add',
      slot: 'attachment',
      resource: {
        Type: 'AWS::EC2::VolumeAttachment',
        Properties: {
          Device: options.device || nextDevice(id, target, scope),
          InstanceId: scope.ref(target),
          VolumeId: scope.ref(source),
        },
      },
    },
    ...(inOtherZone(source, target, scope)
      ? [
          {
            do: 'report',
            severity: 'error',
            message: `${source.label} lies in another zone than ${target.label}; a disk can only be attached within its zone`,
          } as const,
        ]
      : []),
  ],
})

/** AWS proposes the letters f to p for disks that are added. */
function nextDevice(connection: string, instance: ResourceNode, scope: Scope): string {
  const lines = scope.index.connectionsOf(instance.id).filter((each) => each.kind === ID && !each.options?.device)
  return `/dev/sd${'fghijklmnop'[lines.findIndex((each) => each.id === connection)] ?? 'f'}`
}

function inOtherZone(volume: ResourceNode, instance: ResourceNode, scope: Scope): boolean {
  const zones = [volume, instance].map((node) => {
    const home = scope.index
      .ancestors(node.id)
      .find((each) => each.kind === 'resource' && each.type === 'AWS::EC2::Subnet')
    const vpc = home && vpcAround(home, scope)
    return home?.kind === 'resource' && vpc ? zoneOf(home, vpc, scope.index) : undefined
  })
  return zones[0] !== undefined && zones[1] !== undefined && !sameJson(zones[0], zones[1])
}
