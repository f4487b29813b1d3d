import { hasNoResources } from '../actions-without-resources'
import { nameOf } from '../naming'
import { statementsOf } from '../policy-statements'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html */
export const resourcesAreNamed: Rule = {
  id: 'resources-are-named',
  severity: 'warning',
  title: 'A policy names the resources it is about',
  reason: 'With * the policy reaches everything of that kind in the account, other systems included.',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html',
  check: (context) =>
    statementsOf(context).flatMap(({ resource, path, side, allows, actions, resources }) => {
      if (!allows || side !== 'identity' || !resources.includes('*')) return []
      const wide = actions.find((action) => !hasNoResources(action))
      if (!wide) return []
      return [
        {
          message: `${nameOf(resource)} allows ${wide === '*' ? 'everything' : wide} on every resource there is.`,
          where: context.at(resource, path),
        },
      ]
    }),
}
