import { nameOf } from '../naming'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/registry.html */
export const typesFromElsewhereAreRegistered: Rule = {
  id: 'types-from-elsewhere-are-registered',
  severity: 'information',
  title: 'A type from outside AWS is there in the account before the stack is',
  reason:
    'Custom resources need the function or topic that answers them, other types must be activated in the registry.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/registry.html',
  check: (context) =>
    context.resources
      .filter(({ type }) => type !== undefined && (!type.startsWith('AWS::') || type.endsWith('::MODULE')))
      .filter(({ type }) => !context.specification.has(type))
      .map((resource) => ({
        message: resource.type.startsWith('Custom::')
          ? `${nameOf(resource)} is a custom resource: what it does, and whether its properties are right, only its service token knows.`
          : `${nameOf(resource)} is of the type ${resource.type}: it must be activated in the account, and is written unchecked.`,
        where: context.at(resource),
      })),
}
