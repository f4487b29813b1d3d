import { refuseValue } from '../../catalogue/field'
import type { FormField } from '../../catalogue/service'
import { serviceOf } from '../../catalogue/services'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html */
export const numbersAreWithinLimits: Rule = {
  id: 'numbers-are-within-limits',
  severity: 'error',
  title: 'A number stays within the limits of its service',
  reason: 'AWS refuses sizes, times and counts outside the range a service has.',
  source: 'https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html',
  check: (context) =>
    context.resources
      .filter(({ drawn }) => drawn)
      .flatMap((resource) =>
        (serviceOf(resource.type)?.form ?? []).flatMap((field) => outside(context, resource, field)),
      ),
  fix: applyMending,
}

function outside(context: RuleContext, resource: CheckedResource, field: FormField) {
  if (field.control !== 'number' || field.slot !== undefined) return []
  const value = settingOf(resource, field.path)
  if (typeof value !== 'number' || refuseValue(field, value) === undefined) return []
  const wanted = Math.min(field.max ?? value, Math.max(field.min ?? value, value))
  const unit = field.unit ? ` ${field.unit}` : ''
  return [
    {
      message: `${nameOf(resource)}: ${field.label} is ${value}${unit}; it goes from ${field.min ?? 'any'} to ${field.max ?? 'any'}.`,
      where: context.at(resource, field.path),
      ...offerProperties(context, resource, `Set it to ${wanted}${unit}`, { [field.path]: wanted }),
    },
  ]
}
