import { pathText } from '../../template/path'
import { applyMending, offer, propertyStep } from '../mending'
import { misfitsOf } from '../misfits'
import { listed, nameOf } from '../naming'
import { nearest } from '../near-names'
import type { Rule } from '../rule'

const SHOWN = 6

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html */
export const valuesAreAmongTheAllowed: Rule = {
  id: 'values-are-among-the-allowed',
  severity: 'warning',
  title: 'A value is one of those its property takes',
  reason: 'AWS refuses other values when the resource is made. A value newer than this program is unknown to it.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  check: (context) =>
    [...misfitsOf(context)].flatMap(([resource, misfits]) =>
      misfits.flatMap((misfit) => {
        if (misfit.what !== 'value') return []
        const names = misfit.allowed.map(String)
        const near = nearest(String(misfit.value), names)
        const step = near === undefined ? undefined : propertyStep(context, resource, misfit.path, near)
        const choices = names.length > SHOWN ? `one of ${names.length} values` : listed(names, 'or')
        return [
          {
            message: `${nameOf(resource)}: ${pathText(misfit.path)} is ${misfit.value}; it must be ${choices}.`,
            where: context.at(resource, pathText(misfit.path)),
            ...offer(`Set it to ${near}`, step && [step]),
          },
        ]
      }),
    ),
  fix: applyMending,
}
