import { LOGICAL_ID } from '../../template/types'
import { freeNameFor } from '../free-names'
import { applyMending, offer } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
export const logicalIdsAreValid: Rule = {
  id: 'logical-ids-are-valid',
  severity: 'error',
  title: 'A logical id is made of 1 to 255 letters and digits',
  reason: 'CloudFormation refuses the whole template when one name in it has another character.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  check: (context) =>
    context.resources
      .filter(({ id, body }) => !LOGICAL_ID.test(id) && body.Type !== undefined)
      .map((resource) => {
        const to = freeNameFor(context, resource.id)
        return {
          message: `${nameOf(resource)} has the logical id “${resource.id}”; only letters and digits may stand in it.`,
          where: context.at(resource),
          ...(resource.drawn && offer(`Call it ${to}`, [{ do: 'rename', from: resource.id, to }])),
        }
      }),
  fix: applyMending,
}
