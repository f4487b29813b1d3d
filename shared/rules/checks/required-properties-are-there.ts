import { ref } from '../../template/intrinsics'
import { pathText } from '../../template/path'
import { freeNameFor } from '../free-names'
import { applyMending, offer, propertyStep } from '../mending'
import { type Misfit, misfitsOf } from '../misfits'
import { nameOf } from '../naming'
import { parameterFor } from '../parameter-for'
import type { CheckedResource, Rule, RuleContext } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html */
export const requiredPropertiesAreThere: Rule = {
  id: 'required-properties-are-there',
  severity: 'error',
  title: 'A resource says everything its type requires',
  reason: 'CloudFormation stops the deployment at a resource that lacks a required property.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  check: (context) =>
    [...misfitsOf(context)].flatMap(([resource, misfits]) =>
      misfits.flatMap((misfit) =>
        misfit.what === 'missing'
          ? [
              {
                message: `${nameOf(resource)} needs ${pathText(misfit.path)}, and nothing says it yet.`,
                where: context.at(resource, pathText(misfit.path)),
                ...mend(context, resource, misfit),
              },
            ]
          : [],
      ),
    ),
  fix: applyMending,
}

function mend(context: RuleContext, resource: CheckedResource, { path, property }: Misfit & { what: 'missing' }) {
  const parameter = parameterFor(property)
  const name = freeNameFor(context, `${resource.id}${property.name}`)
  const step = propertyStep(context, resource, path, ref(name))
  if (!parameter || !step) return {}
  return offer('Ask for it at deployment', [{ do: 'section', section: 'parameters', name, value: parameter }, step])
}
