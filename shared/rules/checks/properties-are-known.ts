import type { Path } from '../../template/path'
import { pathText, valueAt } from '../../template/path'
import { applyMending, offer, propertyStep } from '../mending'
import { misfitsOf } from '../misfits'
import { nameOf } from '../naming'
import { nearest } from '../near-names'
import type { CheckedResource, Rule, RuleContext } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html */
export const propertiesAreKnown: Rule = {
  id: 'properties-are-known',
  severity: 'error',
  title: 'A resource only has properties that its type has',
  reason: 'CloudFormation stops the deployment at a property that the type does not have.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  check: (context) =>
    [...misfitsOf(context)].flatMap(([resource, misfits]) =>
      misfits.flatMap((misfit) => {
        if (misfit.what !== 'unknown') return []
        const near = nearest(String(misfit.path.at(-1)), misfit.known)
        const hint = near ? `; ${near} may be meant` : ''
        return [
          {
            message: `${nameOf(resource)} has no property ${pathText(misfit.path)}${hint}.`,
            where: context.at(resource, pathText(misfit.path)),
            ...mend(context, resource, misfit.path, near),
          },
        ]
      }),
    ),
  fix: applyMending,
}

function mend(context: RuleContext, resource: CheckedResource, path: Path, near: string | undefined) {
  const gone = propertyStep(context, resource, path, undefined)
  if (!gone) return {}
  const wanted = near ? [...path.slice(0, -1), near] : undefined
  if (!wanted || valueAt(resource.properties, wanted) !== undefined) return offer('Remove it', [gone])
  const moved = propertyStep(context, resource, wanted, valueAt(resource.properties, path))
  return moved ? offer(`Rename it to ${near}`, [moved, gone]) : {}
}
