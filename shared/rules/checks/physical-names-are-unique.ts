import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html */
export const physicalNamesAreUnique: Rule = {
  id: 'physical-names-are-unique',
  severity: 'error',
  title: 'No two resources of a type have one name in the account',
  reason: 'The second cannot be made while the first is there. Without a name, CloudFormation finds a free one.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html',
  check: (context) => {
    const seen = new Map<string, CheckedResource>()
    return context.resources.flatMap((resource) => {
      const name = physicalName(context, resource)
      if (!name || resource.body.Condition !== undefined) return []
      const key = `${resource.type} ${name.value}`
      const other = seen.get(key)
      if (!other) {
        seen.set(key, resource)
        return []
      }
      return [
        {
          message: `${nameOf(resource)} and ${nameOf(other)} both want the name ${name.value}.`,
          where: context.at(resource, name.property),
          ...offerProperties(context, resource, 'Let CloudFormation name it', { [name.property]: undefined }),
        },
      ]
    })
  },
  fix: applyMending,
}

/** The one property that names a resource, and its literal value. */
function physicalName({ specification }: RuleContext, { type, properties }: CheckedResource) {
  const known = specification.type(type)
  const [property, ...more] = known?.primaryIdentifier ?? []
  if (!known || property === undefined || more.length > 0 || !Object.hasOwn(known.properties, property))
    return undefined
  if (known.properties[property]?.required) return undefined
  const value = properties[property]
  return typeof value === 'string' ? { property, value } : undefined
}
