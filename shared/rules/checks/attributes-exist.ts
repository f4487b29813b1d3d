import { mentionsIn, whereMentioned } from '../mentions'
import { nameOf } from '../naming'
import { nearest } from '../near-names'
import type { Rule } from '../rule'

const NAMED_BY_OTHERS = new Set(['AWS::CloudFormation::CustomResource', 'AWS::CloudFormation::Stack'])

// The specification does not list it, though it is documented and works.
const UNLISTED = new Set(['AWS::Elasticsearch::Domain.DomainArn'])

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html */
export const attributesExist: Rule = {
  id: 'attributes-exist',
  severity: 'error',
  title: 'An attribute that is read is one the resource has',
  reason: 'CloudFormation refuses a template that reads an attribute the type does not offer.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html',
  check: (context) =>
    mentionsIn(context).flatMap((mention) => {
      const target = context.resource(mention.name)
      const type = target && context.specification.type(target.type)
      const { attribute } = mention
      if (!type || attribute === undefined || attribute === '[object Object]') return []
      const names = Object.keys(type.attributes)
      const isList = names.some((name) => attribute.startsWith(`${name}.`))
      if (UNLISTED.has(`${type.name}.${attribute}`)) return []
      if (NAMED_BY_OTHERS.has(type.name) || names.length === 0 || isList || Object.hasOwn(type.attributes, attribute)) {
        return []
      }
      const near = nearest(attribute, names)
      const hint = near ? ` ${near} may be meant.` : ''
      const who = mention.by ? nameOf(mention.by) : 'An output'
      return [
        {
          message: `${who} reads ${attribute} of ${nameOf(target)}, which has no such attribute.${hint}`,
          where: whereMentioned(context, mention),
        },
      ]
    }),
}
