import type { Rule } from '../rule'
import { limitUses } from '../template-limits'

const WARN_FROM = 0.9

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const templateHasRoomLeft: Rule = {
  id: 'template-has-room-left',
  severity: 'warning',
  title: 'A template stays below nine tenths of the limits of CloudFormation',
  reason: 'A template that is nearly full cannot grow with the system; splitting it later means moving resources.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  check: (context) =>
    limitUses(context)
      .filter(({ used, most }) => used <= most && used >= most * WARN_FROM)
      .map(({ what, used, most }) => ({
        message: `The template has ${used} ${what} of the ${most} that CloudFormation takes.`,
        where: {},
      })),
}
