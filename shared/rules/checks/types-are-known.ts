import { nameOf } from '../naming'
import type { Rule } from '../rule'

// Written by the CDK, taken by CloudFormation, documented nowhere.
const TAKEN_SILENTLY = new Set(['AWS::CDK::Metadata'])

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html */
export const typesAreKnown: Rule = {
  id: 'types-are-known',
  severity: 'error',
  title: 'Every resource type of AWS exists',
  reason:
    'CloudFormation refuses a template with a type it does not know. Types newer than this program are unknown to it.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  check: (context) =>
    context.resources
      .filter(
        ({ type }) =>
          type?.startsWith('AWS::') &&
          !TAKEN_SILENTLY.has(type) &&
          !type.endsWith('::MODULE') &&
          !context.specification.has(type),
      )
      .map((resource) => ({
        message: `${nameOf(resource)} is of the type ${resource.type}, which is not known. It is written as it stands, unchecked.`,
        where: context.at(resource),
      })),
}
