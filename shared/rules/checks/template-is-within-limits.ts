import type { Rule } from '../rule'
import { limitUses } from '../template-limits'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const templateIsWithinLimits: Rule = {
  id: 'template-is-within-limits',
  severity: 'error',
  title: 'A template stays within the limits of CloudFormation',
  reason:
    'CloudFormation takes up to 500 resources, 200 parameters, 200 outputs and 1 MB of text. Nested stacks hold more.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  check: (context) =>
    limitUses(context)
      .filter(({ used, most }) => used > most)
      .map(({ what, used, most }) => ({
        message: `The template has ${used} ${what}; CloudFormation takes ${most}. Move a part of it into a nested stack.`,
        where: {},
      })),
}
