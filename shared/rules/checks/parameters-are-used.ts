import { referencesIn } from '../../template/references'
import { applyMending, offer } from '../mending'
import { isTransformed, mentionsIn } from '../mentions'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
export const parametersAreUsed: Rule = {
  id: 'parameters-are-used',
  severity: 'information',
  title: 'A parameter is used somewhere',
  reason: 'Whoever deploys is asked for a value that changes nothing.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  check: (context) => {
    if (isTransformed(context)) return []
    const { Conditions, Rules } = context.template
    const used = new Set(
      [...mentionsIn(context), ...referencesIn(Conditions), ...referencesIn(Rules)].map(({ name }) => name),
    )
    const bodies = JSON.stringify(context.template.Rules ?? {})
    return Object.keys(context.diagram.template.parameters ?? {})
      .filter((name) => !used.has(name) && !bodies.includes(JSON.stringify(name)))
      .map((name) => ({
        message: `Nothing uses the parameter ${name}.`,
        where: { path: ['Parameters', name] },
        ...offer('Remove it', [{ do: 'section', section: 'parameters', name }]),
      }))
  },
  fix: applyMending,
}
