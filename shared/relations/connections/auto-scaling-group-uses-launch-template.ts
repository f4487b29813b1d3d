import { LAUNCH_TEMPLATE_CONNECTION } from '../launch-template-of'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-templates.html */
export const autoScalingGroupUsesLaunchTemplate = connectionKind({
  id: LAUNCH_TEMPLATE_CONNECTION,
  title: 'builds servers from',
  line: 'manages',
  source: { types: ['AWS::AutoScaling::AutoScalingGroup'] },
  target: { types: ['AWS::EC2::LaunchTemplate'] },
  rank: 10,
  plain: '{source} builds its servers as {target} says, instead of from a template of its own.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'LaunchTemplate.LaunchTemplateId', value: scope.ref(target) },
    {
      do: 'set',
      resource: source.logicalId,
      path: 'LaunchTemplate.Version',
      value: scope.attribute(target, 'LatestVersionNumber'),
    },
  ],
})
