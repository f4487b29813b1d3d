import { ref } from '../../template/intrinsics'
import type { OwnedResource, Service } from '../service'
import { MACHINE, machineRole } from './machine'

/** The slot of an Auto Scaling group's own launch template. */
export const TEMPLATE_SLOT = 'launchTemplate'

const template: OwnedResource = {
  slot: TEMPLATE_SLOT,
  suffix: 'LaunchTemplate',
  when: (node) => node.properties.MixedInstancesPolicy === undefined,
  fills: {
    path: 'LaunchTemplate.LaunchTemplateId',
    value: 'Ref',
    also: [{ path: 'LaunchTemplate.Version', value: 'LatestVersionNumber' }],
  },
  write: () => ({ Type: 'AWS::EC2::LaunchTemplate' }),
}

const scaling: OwnedResource = {
  slot: 'scalingPolicy',
  suffix: 'ScalingPolicy',
  write: ({ node }) => ({
    Type: 'AWS::AutoScaling::ScalingPolicy',
    Properties: { AutoScalingGroupName: ref(node.logicalId), PolicyType: 'TargetTrackingScaling' },
  }),
}

/** What an Auto Scaling group generates: its launch template with a role, and a policy that follows the load. */
export const SERVER_GROUP_OWNED: readonly OwnedResource[] = [
  template,
  ...machineRole(
    { slot: TEMPLATE_SLOT, path: 'LaunchTemplateData.IamInstanceProfile.Arn', value: 'Arn' },
    TEMPLATE_SLOT,
  ),
  scaling,
]

/** First properties of these, which the user may change. */
export const SERVER_GROUP_DEFAULTS: NonNullable<Service['ownedDefaults']> = {
  [TEMPLATE_SLOT]: { LaunchTemplateData: MACHINE },
  scalingPolicy: {
    TargetTrackingConfiguration: {
      PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
      TargetValue: 60,
    },
  },
}
