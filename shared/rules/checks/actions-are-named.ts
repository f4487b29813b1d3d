import { nameOf } from '../naming'
import { statementsOf } from '../policy-statements'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html */
export const actionsAreNamed: Rule = {
  id: 'actions-are-named',
  severity: 'warning',
  title: 'A policy names the actions it allows',
  reason: 'What is allowed with * grows with every action AWS adds, and a stolen role can do all of it.',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html',
  check: (context) =>
    statementsOf(context).flatMap(({ resource, path, side, allows, actions }) => {
      // The policy of a key speaks of that key only, and its first statement must allow everything.
      if (!allows || resource.type === 'AWS::KMS::Key' || resource.type === 'AWS::EC2::VPCEndpoint') return []
      const wide = actions.find((action) => action === '*' || action.endsWith(':*'))
      if (!wide || (side === 'trust' && wide !== '*')) return []
      return [
        {
          message: `${nameOf(resource)} allows ${wide === '*' ? 'every action there is' : `every action of ${wide.split(':')[0]}`}.`,
          where: context.at(resource, path),
        },
      ]
    }),
}
