import { nameOf } from '../naming'
import { isEverybody, statementsOf } from '../policy-statements'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const trustIsNotOpen: Rule = {
  id: 'trust-is-not-open',
  severity: 'error',
  title: 'A role says who may take it',
  reason: 'A role that trusts everybody can be taken by anyone with an AWS account.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  check: (context) =>
    statementsOf(context)
      .filter(
        ({ side, allows, principal, condition }) => side === 'trust' && allows && isEverybody(principal) && !condition,
      )
      .map(({ resource, path }) => ({
        message: `${nameOf(resource)} may be taken by everybody.`,
        where: context.at(resource, path),
      })),
}
