import { isResource } from '../../diagram/queries'
import { freeNameFor } from '../free-names'
import { applyMending, offer } from '../mending'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
export const logicalIdsAreUnique: Rule = {
  id: 'logical-ids-are-unique',
  severity: 'error',
  title: 'A logical id names one thing only',
  reason: 'Of two resources or parameters with one name only one can be written, and references to them say either.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  check: (context) => {
    const seen = new Map(Object.keys(context.diagram.template.parameters ?? {}).map((name) => [name, 'a parameter']))
    return context.diagram.nodes.filter(isResource).flatMap((node) => {
      const other = seen.get(node.logicalId)
      seen.set(node.logicalId, node.label || node.logicalId)
      if (!other) return []
      const to = freeNameFor(context, node.logicalId)
      return [
        {
          message: `${node.label || 'A resource'} has the logical id ${node.logicalId}, and so has ${other}.`,
          where: { node: node.id, path: ['Resources', node.logicalId] },
          ...offer(`Call it ${to}`, [{ do: 'logical-id', node: node.id, to }]),
        },
      ]
    })
  },
  fix: applyMending,
}
