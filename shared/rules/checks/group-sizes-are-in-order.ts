import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { numberOf, settingOf } from '../settings'

const GROUPS = [
  { type: 'AWS::AutoScaling::AutoScalingGroup', min: 'MinSize', wanted: 'DesiredCapacity', max: 'MaxSize', text: true },
  {
    type: 'AWS::EKS::Nodegroup',
    min: 'ScalingConfig.MinSize',
    wanted: 'ScalingConfig.DesiredSize',
    max: 'ScalingConfig.MaxSize',
    text: false,
  },
] as const

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html */
export const groupSizesAreInOrder: Rule = {
  id: 'group-sizes-are-in-order',
  severity: 'error',
  title: 'The wanted size of a group lies between its smallest and its largest',
  reason: 'AWS refuses a group whose sizes contradict each other.',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  check: (context) =>
    GROUPS.flatMap(({ type, text, ...paths }) =>
      context.ofType(type).flatMap((group) => {
        const better = betterSize(group, paths)
        if (!better) return []
        const value = text ? String(better.value) : better.value
        return [
          {
            message: `${nameOf(group)}: ${better.reason}.`,
            where: context.at(group, better.path),
            ...offerProperties(context, group, `Set it to ${better.value}`, { [better.path]: value }),
          },
        ]
      }),
    ),
  fix: applyMending,
}

function betterSize(group: CheckedResource, paths: { min: string; wanted: string; max: string }) {
  const size = (path: string) => numberOf(settingOf(group, path))
  const [min, wanted, max] = [size(paths.min), size(paths.wanted), size(paths.max)]
  if (min !== undefined && max !== undefined && max < min) {
    return { path: paths.max, value: min, reason: `the largest size (${max}) is below the smallest (${min})` }
  }
  if (wanted !== undefined && min !== undefined && wanted < min) {
    return { path: paths.wanted, value: min, reason: `the wanted size (${wanted}) is below the smallest (${min})` }
  }
  if (wanted !== undefined && max !== undefined && wanted > max) {
    return { path: paths.wanted, value: max, reason: `the wanted size (${wanted}) is above the largest (${max})` }
  }
  return undefined
}
