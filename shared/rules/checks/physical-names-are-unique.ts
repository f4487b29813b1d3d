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
      const key = JSON.stringify([resource.type, name.values])
      const other = seen.get(key)
      if (!other) {
        seen.set(key, resource)
        return []
      }
      return [
        {
          message: `${nameOf(resource)} and ${nameOf(other)} both want the name ${name.values.join(' ')}.`,
          where: context.at(resource, name.property),
          ...(!name.required &&
            offerProperties(context, resource, 'Let CloudFormation name it', { [name.property]: undefined })),
        },
      ]
    })
  },
  fix: applyMending,
}

/** The properties that tell a resource from others of its type, where all of them are written out; the last is its name. */
function physicalName({ specification }: RuleContext, { type, properties }: CheckedResource) {
  const known = specification.type(type)
  const identifier = known?.primaryIdentifier ?? []
  const property = identifier.at(-1)
  const values = identifier.map((each) => properties[each])
  // What only AWS gives out, such as an id, is no property that a template could set.
  if (!known || property === undefined || !identifier.every((each) => Object.hasOwn(known.properties, each)))
    return undefined
  if (!values.every((value) => typeof value === 'string')) return undefined
  return { property, values, required: known.properties[property]?.required === true }
}
