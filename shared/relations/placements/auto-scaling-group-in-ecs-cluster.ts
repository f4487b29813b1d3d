import { managedPolicyArn } from '../../catalogue/owned/execution-role'
import { MACHINE } from '../../catalogue/owned/machine'
import { isResource } from '../../diagram/queries'
import type { ResourceNode } from '../../diagram/types'
import { sub } from '../../template/intrinsics'
import { type Json, sameJson } from '../../template/json'
import { toPath, valueAt } from '../../template/path'
import type { Contribution } from '../contribution'
import { launchTemplateOf } from '../launch-template-of'
import { placementKind } from '../relation'
import type { Scope } from '../scope'

const NEWEST_IMAGE = '{{resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id}}'

/** The image of ECS does not fit a smaller disk. */
const SMALLEST_DISK_GIB = 30

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch_container_instance.html */
export const autoScalingGroupInEcsCluster = placementKind({
  id: 'auto-scaling-group-in-ecs-cluster',
  title: 'servers of the cluster: the image of ECS, the name of the cluster and the right to join it',
  child: { types: ['AWS::AutoScaling::AutoScalingGroup'] },
  container: { types: ['AWS::ECS::Cluster'] },
  question: 'cluster',
  options: {},
  write: ({ child, containers }, scope) => {
    const cluster = containers.find(isResource)
    if (!cluster) return []
    const owner = launchTemplateOf(child, scope) ?? child
    const startUp = sub(`#!/bin/bash\necho "ECS_CLUSTER=\${${cluster.logicalId}}" >> /etc/ecs/ecs.config\n`)
    return [
      ...instead(owner, 'ImageId', NEWEST_IMAGE, scope),
      ...instead(owner, 'UserData', { 'Fn::Base64': startUp }, scope),
      ...instead(owner, 'BlockDeviceMappings.0.Ebs.VolumeSize', SMALLEST_DISK_GIB, scope),
      {
        do: 'append',
        resource: scope.owned(owner, 'role'),
        path: 'ManagedPolicyArns',
        value: managedPolicyArn('service-role/AmazonEC2ContainerServiceforEC2Role'),
      },
    ]
  },
})

/** Replaces what new servers come with; what the user has chosen stays. */
function instead(owner: ResourceNode, path: string, value: Json, scope: Scope): Contribution[] {
  const usual = valueAt(MACHINE, toPath(path))
  const isTemplate = owner.type === 'AWS::EC2::LaunchTemplate'
  const holder = isTemplate ? owner.properties : owner.ownedProperties?.launchTemplate
  const present = holder ? valueAt(holder, ['LaunchTemplateData', ...toPath(path)]) : usual
  if (present !== undefined && !sameJson(present, usual)) return []
  const resource = isTemplate ? owner.logicalId : scope.owned(owner, 'launchTemplate')
  return [
    {
      do: 'set',
      resource,
      path: `LaunchTemplateData.${path}`,
      value,
      ...(usual !== undefined && { insteadOf: usual }),
    },
  ]
}
